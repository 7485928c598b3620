// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What a journal says: the state of each recipient, and the run that nobody has accounted for.
///
/// While a run is open only lines with its label count, and no server knows the label; so no line
/// that a server smuggles into a message of curl's says anything.
struct JournalContent: Hashable {
  /// What is known, by ``Mailbox/key``.
  private(set) var states: [String: RecipientState] = [:]
  /// The run without `judged`, if there is one.
  private(set) var open: RunRecord?

  /// A journal in which nothing has happened.
  init() {}

  /// Reads the whole file; a last line without a line end is left out.
  ///
  /// - Throws: `mail.foreign-journal` if its first line is not that of `place`.
  init(_ bytes: [UInt8], of place: JournalPlace) throws(ReportError) {
    var lines = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard let header = lines.popFirst() else { return }
    if header != place.header { throw foreign(header, place) }
    for line in lines { take(line) }
  }

  /// Takes a line into account; one that is none of ours says nothing.
  mutating func take(_ text: Substring) {
    if let line = JournalLine(text) { take(line) }
  }

  /// Takes a line into account.
  mutating func take(_ line: JournalLine) {
    switch line {
    case .run(let label, _, let boot, let route):
      if open == nil { open = RunRecord(label: label, boot: boot, route: route) }
    case .begin(let label, let attempt): change(label) { $0?.attempts.append(attempt) }
    case .start(let label): change(label) { $0?.isStarted = true }
    case .end(let label, let index, let end):
      // The first counts: the child says each but once.
      change(label) { if $0?.ends[index] == nil { $0?.ends[index] = end } }
    case .state(let label, let address, let state):
      if open?.label == label { states[address.lowercased()] = state }
    case .judged(let label): change(label) { $0 = nil }
    }
  }

  private mutating func change(_ label: String, _ body: (inout RunRecord?) -> Void) {
    if open?.label == label { body(&open) }
  }
}

private func foreign(_ header: Substring, _ place: JournalPlace) -> ReportError {
  let isOurs = header.hasPrefix("\(JournalPlace.format) 1, ")
  return ReportError(
    .publishing,
    Diagnostic(
      .error,
      DeliveryID.foreignJournal.rawValue,
      isOurs
        ? "the journal belongs to another note or site, not to note \(printable(place.note))"
        : "the file is no mail journal that this version of the program reads",
      at: SourceLocation(file: place.path, line: 1),
      notes: [Diagnostic.Note("its first line would be: \(place.header)")],
      fix: "name another folder for journals; deleting this one would send its mails again",
      excerpt: printable(header)
    )
  )
}
