// SPDX-License-Identifier: Apache-2.0

/// Foreign text made fit for one line of a journal or terminal: ASCII, at most `limit` characters.
///
/// What is not printable becomes `?`; blanks at the ends are cut off.
func printable(_ text: some StringProtocol, limit: Int = 200) -> String {
  var shown = ""
  for scalar in text.unicodeScalars.drop(while: { $0 == " " }).prefix(limit) {
    shown.unicodeScalars.append((32..<127).contains(scalar.value) ? scalar : "?")
  }
  while shown.last == " " { shown.removeLast() }
  return shown
}
