// SPDX-License-Identifier: Apache-2.0

/// What a note quotes of its readers: comments on the note before it, and how many there were.
package struct ReaderDigest: Hashable, Sendable {
  /// The day of the note that the comments are about.
  package let on: Day
  /// How many comments were made on it in time.
  package let count: Int
  /// How many of these are too long to be quoted.
  package let tooLong: Int
  /// The comments quoted, first the one that is shown first.
  package let quoted: [ReaderComment]

  /// A digest of `count` comments.
  package init(on: Day, count: Int, tooLong: Int, quoted: [ReaderComment]) {
    self.on = on
    self.count = count
    self.tooLong = tooLong
    self.quoted = quoted
  }
}
