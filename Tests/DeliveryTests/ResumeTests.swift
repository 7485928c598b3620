// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Delivery

/// What a run finds that comes after one that was killed; `Scripts/mail-test` does the killing.
@Suite("A run after a killed one")
struct ResumeTests {
  private let clock = StillClock()
  private let name = "Mail/2025-12-17.journal"

  private func begun(_ more: String...) -> String {
    let first = [
      place(in: "").header,
      "run 0badcafe 2025-12-17T09:30:00Z boot \(bootOfMachine()) by curl to smtp://localhost",
      "begin 0badcafe 0 100 r1@example.org", "begin 0badcafe 1 100 r2@example.org",
      "begin 0badcafe 2 100 r3@example.org", "start 0badcafe",
    ]
    return (first + more).map { "\($0)\n" }.joined()
  }

  @Test("takes over the results, does not repeat what is uncertain, and sends the rest")
  func resumes() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    var delivery = try delivery(try manyRecipients(4), by: server, in: folder.path)
    let torn = begun("end 0badcafe 0 0 250 100 ") + "end 0badcafe 1 0 25"
    try folder.write(torn, to: name)
    try folder.write(
      "250 2.0.0 queued as 7\r\n",
      to: "Mail/.2025-12-17.journal.spool/0badcafe-0.answer"
    )
    try folder.write("old", to: "Mail/.2025-12-17.journal.spool/0badcafe-2.eml")
    try folder.write("1\n", to: "Mail/.2025-12-17.journal.lock")
    let view = try outlook(of: delivery)
    #expect(view.due.map(\.address) == ["r3@example.org", "r4@example.org"])
    #expect(view.sent.map(\.address) == ["r1@example.org"])
    #expect(view.uncertain.map(\.address) == ["r2@example.org"])
    #expect(try folder.read(name) == torn, "a look writes nothing")

    let summary = try await deliver(delivery, time: clock.timekeeper, message: shortMessage)
    #expect(summary.counts == [2, 1, 0, 1, 0])
    #expect(server.recipients == ["r3@example.org", "r4@example.org"])
    #expect(
      summary.findings == [
        Diagnostic(
          .warning,
          "mail.uncertain",
          "`r2@example.org` may or may not have got the mail: "
            + "what sent it was killed before it could say",
          at: SourceLocation(file: "list", line: 2),
          fix: "look into the mail server's log, or send again and risk a second mail"
        )
      ]
    )
    let journal = try folder.read(name)
    #expect(
      journal.hasPrefix(torn + " (cut short)\nsent 0badcafe r1@example.org 250 2.0.0 queued as 7\n")
    )
    #expect(try files(below: folder.path("Mail")).count == 1, "leftovers are removed")

    delivery.again = .uncertain
    let third = try await deliver(delivery, time: clock.timekeeper, message: shortMessage)
    #expect(third.counts == [1, 3, 0, 0, 0])
    #expect(server.recipients.last == "r2@example.org")
  }

  @Test("waits for the child that is still sending, and then reads what it wrote")
  func waits() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let delivery = try delivery(try manyRecipients(3), by: server, in: folder.path)
    let path = try folder.write(begun(), to: name)
    let child = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    #expect(flock(child, LOCK_EX) == 0)
    let ear = Ear()
    let asked = Mutex(0)
    let time = Timekeeper(
      uptime: clock.timekeeper.uptime,
      date: clock.timekeeper.date,
      sleep: { _ in
        // The child goes on while we wait, and ends.
        let turn = asked.withLock { count in
          count += 1
          return count
        }
        let line = Array("end 0badcafe \(turn - 1) 0 250 100 \n".utf8)
        if turn <= 3 { _ = write(child, line, line.count) }
        if turn == 4 { close(child) }
      }
    )
    let summary = try await deliver(
      delivery,
      time: time,
      tell: { ear.hear($0) },
      message: shortMessage
    )
    #expect(summary.counts == [0, 3, 0, 0, 0])
    #expect(ear.news == [.waitingForChild])
    #expect(server.connections == 0)
  }

  @Test("does not wait for ever")
  func patience() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let delivery = try delivery(try manyRecipients(3), by: server, in: folder.path)
    let path = try folder.write(begun(), to: name)
    let child = open(path, O_RDWR | O_APPEND | O_CLOEXEC)
    defer { close(child) }
    #expect(flock(child, LOCK_EX) == 0)
    let time = clock.timekeeper
    let error = await thrown { () async throws(ReportError) in
      try await deliver(delivery, time: time, message: shortMessage)
    }
    #expect(error?.diagnostics.map(\.id) == ["mail.still-sending"])
    #expect(clock.pauses.reduce(.zero, +) == .seconds(600))
    #expect(try folder.read(name) == begun())
  }

  @Test("that lives and sends is not waited for")
  func twoAtOnce() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let delivery = try delivery(try manyRecipients(1), by: server, in: folder.path)
    mkdir(delivery.journal.folder, 0o700)
    let living = try SenderLock(at: delivery.journal.lockPath)
    let time = clock.timekeeper
    let error = await thrown { () async throws(ReportError) in
      try await deliver(delivery, time: time, message: shortMessage)
    }
    #expect(
      error?.diagnostics.map(\.description) == [
        "error: another run (process \(getpid())) is sending this note [mail.locked]"
      ]
    )
    #expect(clock.pauses.isEmpty)
    _ = consume living
    #expect(server.connections == 0)
  }

  @Test("finds a journal whose first line was cut off, and begins anew")
  func cutHeader() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let delivery = try delivery(try manyRecipients(1), by: server, in: folder.path)
    try folder.write("leverage-notes mail jour", to: name)
    let summary = try await deliver(delivery, time: clock.timekeeper, message: shortMessage)
    #expect(summary.counts == [1, 0, 0, 0, 0])
    #expect(try folder.read(name).hasPrefix(place(in: "").header + "\nrun "))
  }

  @Test("finds a folder that cannot be made, and says so")
  func noFolder() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let delivery = try delivery(try manyRecipients(1), by: server, in: folder.path("none"))
    let path = folder.path("none/Mail")
    let error = await thrown { () async throws(ReportError) in
      try await deliver(delivery, message: shortMessage)
    }
    #expect(
      error
        == ReportError(
          .publishing,
          Diagnostic(
            .error,
            "mail.system",
            "cannot make the folder `\(path)`: No such file or directory"
          )
        )
    )
  }
}
