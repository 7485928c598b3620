// SPDX-License-Identifier: Apache-2.0

/// What a reader said about a note; every text in it is a stranger's.
package struct ReaderComment: Hashable, Sendable {
  /// The day of the note that it is about.
  package let note: Day
  /// What the reader is called.
  package let author: String
  /// What the reader does, where that is told.
  package let role: String?
  /// When it was made.
  package let time: Instant
  /// What was said.
  package let text: String
  /// How many readers liked it; never below 0.
  package let likes: Int

  /// A comment.
  package init(
    note: Day,
    author: String,
    role: String?,
    time: Instant,
    text: String,
    likes: Int
  ) {
    self.note = note
    self.author = author
    self.role = role
    self.time = time
    self.text = text
    self.likes = likes
  }
}

extension ReaderComment: Comparable {
  /// Orders by note, then time, author and text by their code points, then likes and role.
  package static func < (a: ReaderComment, b: ReaderComment) -> Bool {
    if (a.note, a.time) != (b.note, b.time) { return (a.note, a.time) < (b.note, b.time) }
    for (a, b) in [(a.author, b.author), (a.text, b.text)] where !a.utf8.elementsEqual(b.utf8) {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    if a.likes != b.likes { return a.likes < b.likes }
    return (a.role ?? "").utf8.lexicographicallyPrecedes((b.role ?? "").utf8)
  }
}
