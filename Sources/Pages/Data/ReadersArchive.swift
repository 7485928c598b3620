// SPDX-License-Identifier: Apache-2.0
package import Markup
package import Positioning

/// What notes quoted of their readers, one file a year of the notes:
/// `data/archive/comments-2025.json`.
///
/// Each comment quoted is one object, in the order of notes and then as quoted, under the names in
/// which comments are read, with the day of the note that quotes it (`quoted_in`) and how many it was
/// chosen from (`of`, of which `too_long`).
///
/// - Parameter readers: What each note quotes, by its day.
/// - Returns: The files by year; none where nothing is quoted.
package func readersArchive(of readers: [Day: ReaderDigest]) -> [SiteFile] {
  let byYear = Dictionary(grouping: readers.keys) { $0.civil.year }
  return byYear.keys.sorted().map { year in
    let objects = (byYear[year] ?? []).sorted().flatMap { day in
      readers[day].map { rows(of: $0, quotedIn: day) } ?? []
    }
    return SiteFile(path: "data/archive/comments-\(year).json", bytes: JSONText.list(objects).bytes)
  }
}

private func rows(of digest: ReaderDigest, quotedIn day: Day) -> [JSONText] {
  digest.quoted.map { comment in
    .object(
      [
        ("quoted_in", .text(day.description)), ("of", .count(digest.count)),
        ("too_long", .count(digest.tooLong)), ("note", .text(comment.note.description)),
      ] + members(of: comment)
    )
  }
}

/// What is said of a note's readers in `note.json`.
func readersJSON(_ digest: ReaderDigest) -> JSONText {
  .object([
    ("on", .text(digest.on.description)), ("count", .count(digest.count)),
    ("too_long", .count(digest.tooLong)),
    ("quoted", .list(digest.quoted.map { .object(members(of: $0)) })),
  ])
}

private func members(of comment: ReaderComment) -> [(String, JSONText)] {
  [
    ("author", .text(comment.author)), ("role", .optional(comment.role)),
    ("time", .text(comment.time.description)), ("text", .text(comment.text)),
    ("likes", .count(comment.likes)),
  ]
}
