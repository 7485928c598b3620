// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import TestSupport
import Testing

@testable import Delivery

@Suite("Journals")
struct JournalTests {
  private let place = JournalPlace(folder: "Mail", name: "n", note: "n", site: "s")
  private let boot = bootOfMachine()

  private func content(_ lines: String...) throws(ReportError) -> JournalContent {
    try JournalContent(
      Array(([place.header] + lines).map { "\($0)\n" }.joined().utf8),
      of: place
    )
  }

  private var begun: [String] {
    [
      "run 0badcafe 2025-12-17T09:30:00Z boot \(boot) by curl to smtp://localhost",
      "begin 0badcafe 0 100 a@x.org", "begin 0badcafe 1 100 B@x.org c@x.org",
      "begin 0badcafe 2 100 d@x.org",
    ]
  }

  private func outcomes(
    _ lines: [String],
    _ child: ChildEnd = .unseen,
    boot now: String? = nil
  ) throws -> [Outcome] {
    var content = JournalContent()
    for line in begun + lines { content.take(line[...]) }
    return try #require(content.open).outcomes(child, boot: now ?? boot) { _, _ in nil }
  }

  @Test(
    "each line reads as it is written",
    arguments: [
      JournalLine.run("0badcafe", time: "2025-12-17T09:30:00Z", boot: "b", by: "curl to smtp://a"),
      .begin("0badcafe", Attempt(index: 3, count: 9, recipients: ["a@x", "-b@x"])),
      .start("0badcafe"),
      .end(
        "0badcafe",
        3,
        TransferEnd(exit: 55, code: 550, uploaded: 7, message: "RCPT failed: 550")
      ),
      .end("0badcafe", 3, TransferEnd(exit: 0, code: 250, uploaded: 7, message: "")),
      .state("0badcafe", "a@x", .sent("250 ok")), .state("0badcafe", "a@x", .refused("550 no")),
      .state("0badcafe", "a@x", .later("")), .state("0badcafe", "a@x", .uncertain("who knows")),
      .judged("0badcafe"),
    ]
  )
  func roundTrip(_ line: JournalLine) {
    #expect(JournalLine(line.text[...]) == line)
  }

  @Test(
    "a line that was cut short, or is none of ours, says nothing",
    arguments: [
      "", "run", "begin 0badcafe 0 100", "end 0badcafe 0 0 25 (cut short)", "end 0badcafe 0 0",
      "curl: (6) no", "sent a@x.org", "Warning: x", "begin 0badcafe x 1 a@x",
    ]
  )
  func noLine(_ text: String) {
    #expect(JournalLine(text[...]) == nil)
  }

  @Test("curl writes an answer of no server as 000")
  func noAnswer() {
    let end = TransferEnd(exit: 7, code: 0, uploaded: 0, message: "Failed")
    #expect(JournalLine("end x 0 7 000 0 Failed") == .end("x", 0, end))
  }

  @Test("recipients keep what was last said of them")
  func states() throws {
    let content = try content(
      "run r1 t boot b by curl to x",
      "begin r1 0 1 A@x.org",
      "later r1 A@x.org 451 come again",
      "judged r1",
      "run r2 t boot b by curl to x",
      "begin r2 0 1 a@x.org",
      "start r2",
      "end r2 0 0 250 1 ",
      "sent r2 a@x.org 250 ok",
      "judged r2"
    )
    #expect(content.states == ["a@x.org": .sent("250 ok")])
    #expect(content.open == nil)
  }

  @Test("no line that a server makes curl write passes for ours")
  func smuggled() throws {
    let content = try content(
      "run 0badcafe t boot b by curl to x",
      "begin 0badcafe 0 1 a@x.org",
      "start 0badcafe",
      "end 0badcafe 0 60 000 0 bad name",
      "sent a@x.org 250",
      "sent guess a@x.org 250",
      "judged guess",
      "run guess t boot b by curl to x",
      "begin guess 0 1 a@x.org",
      "sent guess a@x.org 250",
      "end 0badcafe 0 0 250 1 "
    )
    #expect(content.states.isEmpty)
    #expect(content.open?.label == "0badcafe")
    #expect(content.open?.attempts.count == 1)
    #expect(content.open?.ends[0]?.exit == 60)
  }

  @Test(
    "of another note or site are refused",
    arguments: [
      JournalPlace(folder: "Mail", name: "n", note: "o", site: "s"),
      JournalPlace(folder: "Mail", name: "n", note: "n", site: "t"),
    ]
  )
  func foreign(_ theirs: JournalPlace) {
    let bytes = Array("\(theirs.header)\n".utf8)
    let error = thrown { () throws(ReportError) in try JournalContent(bytes, of: place) }
    #expect(error?.stage == .publishing)
    #expect(
      error?.diagnostics == [
        Diagnostic(
          .error,
          "mail.foreign-journal",
          "the journal belongs to another note or site, not to note n",
          at: SourceLocation(file: "Mail/n", line: 1),
          notes: [Diagnostic.Note("its first line would be: \(place.header)")],
          fix: "name another folder for journals; deleting this one would send its mails again",
          excerpt: theirs.header
        )
      ]
    )
  }

  @Test("a file that is no journal is refused and stays as it is")
  func noJournal() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let delivery = try delivery(try recipients("a@x.org"), by: server, in: folder.path)
    try folder.write("my notes\nof today", to: "Mail/2025-12-17.journal")
    let error = await thrown { () async throws(ReportError) in
      try await deliver(delivery, message: shortMessage)
    }
    #expect(error?.diagnostics.map(\.id) == ["mail.foreign-journal"])
    #expect(try folder.read("Mail/2025-12-17.journal") == "my notes\nof today")
    #expect(thrown { () throws(ReportError) in try outlook(of: delivery) } == error)
  }

  @Test("of those without a result only the first can have gone out")
  func killed() throws {
    let lost = Outcome.uncertain("what sent it was killed before it could say")
    #expect(try outcomes([]) == [.untried(nil), .untried(nil), .untried(nil)], "no child")
    let start = "start 0badcafe"
    #expect(try outcomes([start]) == [lost, .untried(nil), .untried(nil)])
    let first = "end 0badcafe 0 0 250 100 "
    #expect(try outcomes([start, first]) == [.sent("250"), lost, .untried(nil)])
    #expect(try outcomes([start, first], .killed) == [.sent("250"), lost, .untried(nil)])
    #expect(try outcomes([start, first], .exited(0)) == [.sent("250"), lost, .untried(nil)])
    let failed = "end 0badcafe 1 55 550 0 RCPT failed: 550"
    #expect(
      try outcomes([start, first, failed]) == [.sent("250"), .divided("550"), .untried(nil)]
    )
    let torn = "end 0badcafe 1 0 250 (cut short)"
    #expect(try outcomes([start, first, torn]) == [.sent("250"), lost, .untried(nil)])
  }

  @Test("when the machine went down, all without a result are uncertain")
  func machineDown() throws {
    let down = Outcome.uncertain("the machine went down meanwhile")
    let lines = ["start 0badcafe", "end 0badcafe 0 0 250 100 "]
    #expect(try outcomes(lines, boot: "another") == [.sent("250"), down, down])
    #expect(try outcomes([], boot: "another") == [down, down, down])
  }

  @Test("a curl that did not even begin is told from one that was killed")
  func neverBegan() throws {
    let found = try outcomes([], .exited(127))
    #expect(found == [.untried(.missing("`curl`")), .untried(nil), .untried(nil)])
    guard case .untried(let fault?) = try outcomes(["start 0badcafe"], .exited(2)).first else {
      Issue.record("curl's usage error counts as sent")
      return
    }
    #expect(fault.isLasting)
  }
}
