// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Positioning

extension ReaderDigest {
  /// How many comments a note quotes at most.
  package static let most = 3
  /// How many characters a quoted comment has at most; a longer one is never cut.
  package static let longest = 400
  /// How many characters the author's name and the role of a quoted comment each have at most.
  package static let longestName = 80

  /// The digest of `comments` on the note of `day` that were made before `cutOff`: those with most
  /// likes, then the earlier, then by author; one of each author, and none that is too long.
  ///
  /// Comments made later change nothing. The result does not depend on the order of `comments`.
  ///
  /// - Returns: `nil` if there is none to quote.
  package init?(of comments: some Sequence<ReaderComment>, on day: Day, before cutOff: Instant) {
    let own = comments.filter { $0.note == day && $0.time < cutOff }
    let short = own.filter(Self.isShort)
    var (authors, quoted): (Set<[UInt8]>, [ReaderComment]) = ([], [])
    for comment in short.sorted(by: Self.precedes) where quoted.count < Self.most {
      if authors.insert(Array(comment.author.utf8)).inserted { quoted.append(comment) }
    }
    guard !quoted.isEmpty else { return nil }
    self.init(on: day, count: own.count, tooLong: own.count - short.count, quoted: quoted)
  }

  private static func isShort(_ comment: ReaderComment) -> Bool {
    comment.text.unicodeScalars.count <= longest
      && comment.author.unicodeScalars.count <= longestName
      && (comment.role ?? "").unicodeScalars.count <= longestName
  }

  private static func precedes(_ a: ReaderComment, _ b: ReaderComment) -> Bool {
    if a.likes != b.likes { return a.likes > b.likes }
    if a.time != b.time { return a.time < b.time }
    if a.author != b.author { return a.author.utf8.lexicographicallyPrecedes(b.author.utf8) }
    return a < b
  }
}

/// What each of `notes` quotes of `comments`, by its day; a note without any is left out.
///
/// - Parameters:
///   - notes: In the order of their cut-offs.
///   - comments: In any order.
/// - Returns: The digests of the notes that have any.
/// - Complexity: O(n log n) in the comments.
package func readerDigests(of notes: [NoteDate], _ comments: [ReaderComment]) -> [Day: ReaderDigest]
{
  if comments.isEmpty { return [:] }
  let byNote = Dictionary(grouping: comments, by: \.note)
  var digests: [Day: ReaderDigest] = [:]
  for (before, note) in zip(notes, notes.dropFirst()) {
    guard let own = byNote[before.date] else { continue }
    digests[note.date] = ReaderDigest(of: own, on: before.date, before: note.cutOff)
  }
  return digests
}
