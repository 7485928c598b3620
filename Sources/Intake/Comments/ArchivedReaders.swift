// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Positioning

/// What notes quoted of their readers, out of a site's `data/archive/comments-YEAR.json`, by the day
/// of the note: the way back from what a build archives.
///
/// - Parameters:
///   - bytes: The file's bytes.
///   - file: Its name, for messages.
/// - Returns: What each note quoted, in the order of the file.
/// - Throws: At stage `data`, everything that is wrong: `data.json-syntax`, `data.json-type`,
///   `data.json-duplicate-name`, `data.empty`, `data.encoding`, `data.time`, `data.out-of-range`.
package func archivedReaders(
  _ bytes: [UInt8],
  file: String
) throws(ReportError) -> [Day: ReaderDigest] {
  try bytes.withUnsafeBufferPointer { (bytes) throws(ReportError) in
    var rows = CommentFile<QuotedComment>(bytes) { (row) throws(CommentRow.Fault) in
      QuotedComment(
        day: try row.day("quoted_in"),
        count: try row.count("of"),
        tooLong: try row.count("too_long"),
        comment: try row.comment()
      )
    }
    let places = CommentPlaces(bytes: bytes, file: file)
    var readers: [Day: ReaderDigest] = [:]
    var problems: [Diagnostic] = []
    for row in rows.rows() {
      switch row {
      case .value(let quoted):
        readers[quoted.day] = quoted.digest(after: readers[quoted.day]?.quoted ?? [])
      case .fault(let fault, _): problems.append(places.diagnostic(fault))
      }
    }
    if let broken = rows.broken { problems.append(places.diagnostic(broken)) }
    guard problems.isEmpty else { throw ReportError(.data, problems) }
    return readers
  }
}

/// One comment that a note quoted, with the numbers it was chosen from.
private struct QuotedComment {
  let day: Day
  let count: Int
  let tooLong: Int
  let comment: ReaderComment

  /// The digest of the note so far, where `others` are quoted before it.
  func digest(after others: [ReaderComment]) -> ReaderDigest {
    ReaderDigest(on: comment.note, count: count, tooLong: tooLong, quoted: others + [comment])
  }
}
