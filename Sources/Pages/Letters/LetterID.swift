// SPDX-License-Identifier: Apache-2.0

/// The stable names of what stops a letter from being written.
package enum LetterID: String, CaseIterable {
  /// Not even a digest's headline fits.
  case digestLimit = "mail.digest-limit"
}
