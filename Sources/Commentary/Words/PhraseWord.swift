// SPDX-License-Identifier: Apache-2.0

/// A word that depends on the note alone; each is a phrase in `commentary/LANG/words`.
enum PhraseWord: String, CaseIterable {
  /// What the lead is about: "across twelve major crypto assets", "in Bitcoin on Binance".
  case scope
}
