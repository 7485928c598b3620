// SPDX-License-Identifier: Apache-2.0

import CLinux
import Diagnostics
import Glibc

/// Sole owner of a note's journal: an append-only text file that says who has been sent what.
///
/// What must be known before a mail can leave is on the disk before the child starts; what the child
/// does is written by the child itself. So nothing that can be killed keeps a fact to itself.
struct Journal: ~Copyable, Sendable {
  /// What it says so far.
  private(set) var content: JournalContent
  private let file: OpenFile
  private let boot: String

  /// Takes over the open and locked `file`, and makes it whole.
  ///
  /// - Throws: `mail.foreign-journal`, `mail.system`.
  init(_ file: consuming OpenFile, of place: JournalPlace) throws(ReportError) {
    let bytes = try file.bytes()
    let content = try JournalContent(bytes, of: place)
    try makeWhole(file, bytes, place)
    self.content = content
    self.file = file
    boot = bootOfMachine()
  }

  /// The descriptor that the child gets.
  var descriptor: CInt { file.descriptor }

  /// Says, on the disk, that a run begins, and keeps room there for what the child will say.
  mutating func begin(
    _ label: String,
    _ attempts: [Attempt],
    time: String,
    by route: Route
  ) throws(ReportError) {
    let run = JournalLine.run(label, time: time, boot: boot, by: route.description)
    try append([run] + attempts.map { JournalLine.begin(label, $0) })
    let room = 1_000 + 500 * attempts.count + attempts.reduce(0) { $0 + 300 * $1.recipients.count }
    let failure = linux_reserve(file.descriptor, Int64(try file.count()), Int64(room))
    if failure == 0 { return }
    try append([.judged(label)])
    throw ReportError(.publishing, systemFault("write", file.path, failure))
  }

  /// Reads what the child of the run has said since the byte at `offset`.
  mutating func readResults(from offset: Int) throws(ReportError) {
    let bytes = try file.bytes(from: offset)
    for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") { content.take(line) }
    if bytes.last ?? UInt8(ascii: "\n") != UInt8(ascii: "\n") {
      try file.write(Array("\(JournalLine.cut)\n".utf8))
    }
  }

  /// How many bytes it has.
  func count() throws(ReportError) -> Int { try file.count() }

  /// Accounts for an open run whose child has ended, and says so on the disk.
  ///
  /// - Returns: What became of each of the run's attempts, in their order.
  mutating func judge(
    _ run: RunRecord,
    _ child: ChildEnd,
    spool: Spool
  ) throws(ReportError) -> [Outcome] {
    var replies: [Int: String] = [:]
    for (index, end) in run.ends {
      let code = end.code > 0 ? end.code : nil
      replies[index] = try spool.reply(code, index, of: run.label)
    }
    let outcomes = run.outcomes(child, boot: boot) { attempt, _ in replies[attempt.index] }
    let states = zip(run.attempts, outcomes).flatMap { attempt, outcome in
      attempt.recipients.compactMap { address in
        outcome.state.map { JournalLine.state(run.label, address, $0) }
      }
    }
    try append(states + [.judged(run.label)])
    return outcomes
  }

  private mutating func append(_ lines: [JournalLine]) throws(ReportError) {
    try file.write(Array(lines.map { "\($0.text)\n" }.joined().utf8))
    try file.sync()
    for line in lines { content.take(line) }
  }
}

extension Outcome {
  /// What the journal says of the recipients then; nothing if all is as it was for them.
  var state: RecipientState? {
    switch self {
    case .sent(let answer): .sent(answer)
    case .refused(let answer): .refused(answer)
    case .later(let answer): .later(answer)
    case .uncertain(let reason): .uncertain(reason)
    case .divided, .untried: nil
    }
  }
}

/// A number that is another after each start of the machine; `-` if the machine does not say.
func bootOfMachine() -> String {
  do {
    let bytes = try OpenFile(at: "/proc/sys/kernel/random/boot_id", .reading).bytes()
    let text = printable(String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
    return text.isEmpty || text.contains(" ") ? "-" : text
  } catch {
    return "-"
  }
}

/// Writes the first line of a new journal, and closes a last line that was cut off.
private func makeWhole(
  _ file: borrowing OpenFile,
  _ bytes: [UInt8],
  _ place: JournalPlace
) throws(ReportError) {
  let lineEnd = UInt8(ascii: "\n")
  if bytes.last == lineEnd { return }
  if bytes.contains(lineEnd) {
    try file.write(Array("\(JournalLine.cut)\n".utf8))
  } else {
    // Nothing, or a first line that was cut off: nobody has been sent anything.
    let descriptor = file.descriptor
    try calling("write", file.path) { ftruncate(descriptor, 0) }
    try file.write(Array("\(place.header)\n".utf8))
    try syncFolder(place.folder)
  }
  try file.sync()
}

/// Waits until the names in the folder are on the disk.
private func syncFolder(_ path: String) throws(ReportError) {
  try OpenFile(at: path, .reading).sync()
}
