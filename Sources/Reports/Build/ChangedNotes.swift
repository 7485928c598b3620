// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Pages
internal import Positioning
internal import Site

/// The notes of the published site that this build changes or takes away.
///
/// They are told by the list of digests that was published with the site, so that nothing needs to be
/// read but that, whatever an earlier build kept.
struct ChangedNotes: Sendable {
  /// The days of notes that come out otherwise than they were published, ascending.
  let changed: [String]
  /// The days of published notes that there are no longer, ascending.
  let gone: [String]

  /// What `made` changes of the site in `output`, which is to hold the notes of `notes`.
  init(_ made: [MadeNote], of notes: [NoteDate], in output: String) {
    let before = PublishedSite(at: output)?.digests(named: "/note.json") ?? [:]
    if before.isEmpty {
      (changed, gone) = ([], [])
      return
    }
    changed = made.flatMap(\.digests).filter { digest in
      before[digest.path].map { $0 != digest.text } ?? false
    }.map { day(of: $0.path) }
    let now = Set(notes.map { noteFolder(of: $0.date) + "note.json" })
    gone = before.keys.filter { !now.contains($0) }.sorted().map(day)
  }

  /// Why notes differ from what an earlier build published.
  enum Cause: Hashable, Sendable {
    /// The data, since all else is the same.
    case data
    /// The program, the templates or the settings are others.
    case makers
    /// The earlier build is not known.
    case unknown
  }

  /// The warning that is given because of `cause`; `nil` for none.
  func warning(_ cause: Cause) -> Diagnostic? {
    guard let sentence, cause != .makers else { return nil }
    let reason =
      cause == .data
      ? "data or words that were public at their cut-off were \(gone.isEmpty ? "" : "taken away, ")"
        + "added or changed"
      : "their data, or the program, its templates or settings, are not what they were"
    return Diagnostic(
      .warning,
      ReportID.changedNotes.rawValue,
      "\(sentence): \(reason)",
      fix: "state restated figures as rows with a later `published`; the notes then stay as they "
        + "were, with the corrections beside them"
    )
  }

  /// What is told only on demand: that another program, template or setting changed notes.
  func remark(_ cause: Cause) -> String? {
    guard let sentence, cause == .makers else { return nil }
    return "\(sentence): the program, its templates or settings are others than before"
  }
}

extension ChangedNotes {
  /// What happens to how many notes; `nil` for nothing.
  private var sentence: String? {
    let parts = [("otherwise", changed), ("gone", gone)].compactMap { what, days in
      days.isEmpty ? nil : Self.sentence(what, days)
    }
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private static func sentence(_ what: String, _ days: [String]) -> String {
    let named = 3
    let rest = days.count > named ? " and \(days.count - named) more" : ""
    let list = days.prefix(named).map { "`\($0)`" }.joined(separator: ", ") + rest
    let one = days.count == 1
    let notes = one ? "1 published note" : "\(days.count) published notes"
    return what == "gone"
      ? "\(notes) \(one ? "is" : "are") gone, \(list)"
      : "\(notes) \(one ? "comes" : "come") out otherwise, \(list)"
  }
}

/// The day of the note whose file is at `path`: "2025-12-17" of "2025/12/17/note.json".
private func day(of path: String) -> String {
  path.split(separator: "/").dropLast().joined(separator: "-")
}
