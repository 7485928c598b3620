// SPDX-License-Identifier: Apache-2.0

import Delivery
import Diagnostics
import Glibc
import TestSupport
import Testing

/// These run curl, which `Scripts/setup` installs.
@Suite("Mail by curl to a server")
struct DeliverBySMTPTests {
  let clock = StillClock()

  private func send(
    _ delivery: Delivery,
    ear: Ear = Ear(),
    message: @escaping MessageMaker = shortMessage
  ) async throws(ReportError) -> DeliverySummary {
    try await deliver(delivery, time: clock.timekeeper, tell: { ear.hear($0) }, message: message)
  }

  @Test("everyone gets one mail, over one connection a group")
  func everyone() async throws {
    let folder = try TemporaryFolder()
    let (server, ear) = (try LocalSMTP(), Ear())
    defer { server.stop() }
    var delivery = try delivery(try manyRecipients(25), by: server, in: folder.path)
    delivery.group = 10
    let summary = try await send(delivery, ear: ear)
    #expect(server.recipients == (1...25).map { "r\($0)@example.org" })
    #expect(server.connections == 3)
    #expect(summary.counts == [25, 0, 0, 0, 0])
    #expect(summary.findings.isEmpty)
    #expect(ear.news == [10, 20, 25].map { .progress(done: $0, of: 25) })
    #expect(clock.pauses.isEmpty)
    #expect(
      server.mails.first.map { [$0.sender, $0.text] } == [
        "desk@example.org", "Subject: note\n\nto r1@example.org\n..dot",
      ]
    )
    let names = try files(below: folder.path("Mail")).keys
    #expect(Array(names) == ["2025-12-17.journal"], "neither spool nor lock stays")
  }

  @Test("a second run sends nothing, and a longer list only to whom is new")
  func again() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    _ = try await send(try delivery(try manyRecipients(3), by: server, in: folder.path))
    let journal = try folder.read("Mail/2025-12-17.journal")
    let second = try await send(try delivery(try manyRecipients(3), by: server, in: folder.path))
    #expect(second.counts == [0, 3, 0, 0, 0])
    #expect(try folder.read("Mail/2025-12-17.journal") == journal)
    let longer = try recipients("new@example.org", "R2@Example.org")
    let third = try await send(try delivery(longer, by: server, in: folder.path))
    #expect(third.counts == [1, 1, 0, 0, 0])
    #expect(server.recipients == (1...3).map { "r\($0)@example.org" } + ["new@example.org"])
  }

  @Test("who is refused stays so, and is tried again when asked")
  func refused() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let list = try recipients("ann@example.org", "bad@example.org", "spam@example.org", "bob@x.org")
    var delivery = try delivery(list, by: server, in: folder.path)
    let summary = try await send(delivery)
    #expect(summary.counts == [2, 0, 2, 0, 0])
    #expect(
      summary.findings.map(\.description) == [
        "list:2:1: warning: the mail server refuses `bad@example.org`: "
          + "550 5.1.1 no such user [mail.refused]",
        "list:3:1: warning: the mail server refuses `spam@example.org`: "
          + "554 5.7.1 no such words [mail.refused]",
      ]
    )
    let tries = server.commands.count
    #expect(try await send(delivery).counts == [0, 2, 2, 0, 0])
    #expect(server.commands.count == tries, "nobody was asked")
    delivery.again = .refused
    #expect(try await send(delivery).counts == [0, 2, 2, 0, 0])
    #expect(server.commands.count > tries)
    #expect(server.recipients == ["ann@example.org", "bob@x.org"])
  }

  @Test("who is put off is tried again after each pause, and then waits for the next run")
  func putOff() async throws {
    let folder = try TemporaryFolder()
    let (server, ear) = (try LocalSMTP(grey: 4), Ear())
    defer { server.stop() }
    let list = try recipients("grey1@example.org", "ann@example.org", "grey2@example.org")
    let mail = try delivery(list, by: server, in: folder.path)
    #expect(try await send(mail, ear: ear).counts == [3, 0, 0, 0, 0])
    #expect(clock.pauses == [.seconds(10), .seconds(30)])
    #expect(ear.news.contains(.pausing(.seconds(10), reason: "451 4.7.1 come again")))
    #expect(
      server.recipients.sorted() == ["ann@example.org", "grey1@example.org", "grey2@example.org"]
    )
    let full = try delivery(try recipients("full@example.org"), by: server, in: folder.path)
    let summary = try await send(full)
    #expect(summary.counts == [0, 0, 0, 0, 1])
    #expect(
      summary.findings == [
        Diagnostic(
          .warning,
          "mail.waiting",
          "`full@example.org` has not got the mail yet: 452 4.3.1 disk full",
          at: SourceLocation(file: "list", line: 1),
          fix: "run again later"
        )
      ]
    )
  }

  @Test("a mail lost before its end is sent again, one lost after it is uncertain")
  func lost() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let list = try recipients(
      "cut@example.org",
      "drop@example.org",
      "gone@x.org",
      "ann@example.org"
    )
    var delivery = try delivery(list, by: server, in: folder.path)
    // Longer than what a connection holds, so that curl cannot be through with it.
    let long: MessageMaker = { batch in
      let isLong = batch[0].address.hasPrefix("cut")
      let body = [UInt8](repeating: UInt8(ascii: "m"), count: isLong ? 16_000_000 : 10)
      return Array("Subject: note\r\n\r\n".utf8) + body + Array("\r\n".utf8)
    }
    let summary = try await send(delivery, message: long)
    #expect(summary.counts == [1, 0, 0, 1, 2])
    #expect(
      summary.findings.map(\.id) == ["mail.waiting", "mail.uncertain", "mail.waiting"],
      "\(summary.findings)"
    )
    #expect(server.commands.count { $0.contains("RCPT TO:<drop@") } == 1)
    #expect(server.commands.count { $0.contains("RCPT TO:<cut@") } == 3)
    #expect(server.commands.count { $0.contains("RCPT TO:<gone@") } == 3)
    _ = try await send(delivery)
    #expect(server.commands.count { $0.contains("RCPT TO:<drop@") } == 1, "not by itself")
    delivery.again = .uncertain
    _ = try await send(delivery)
    #expect(server.commands.count { $0.contains("RCPT TO:<drop@") } == 2)
  }

  @Test("a batch is divided until the bad one stands alone; nobody else loses it or gets two")
  func divided() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let good = (1...11).map { "r\($0)@example.org" }
    let list = good[..<6] + ["bad@example.org"] + good[6...]
    var delivery = try delivery(
      try Recipients(Array(list.joined(separator: "\n").utf8), file: "list"),
      by: server,
      in: folder.path
    )
    delivery.batch = 12
    let summary = try await send(delivery)
    #expect(summary.counts == [11, 0, 1, 0, 0])
    #expect(server.recipients.sorted() == good.sorted())
    #expect(clock.pauses.isEmpty)
    #expect(server.mails.contains { $0.recipients.count == 6 })
  }

  @Test("a rate makes pauses between groups of a second's worth")
  func rate() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    var delivery = try delivery(try manyRecipients(7), by: server, in: folder.path)
    delivery.rate = try SendingRate("180/m")
    _ = try await send(delivery)
    #expect(server.connections == 3)
    #expect(clock.pauses == [.seconds(1), .seconds(1)])
  }

  @Test("a server that is busy is asked again after a pause")
  func busy() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP(turnedAway: 1)
    defer { server.stop() }
    let summary = try await send(try delivery(try manyRecipients(3), by: server, in: folder.path))
    #expect(summary.counts == [3, 0, 0, 0, 0])
    #expect(clock.pauses == [.seconds(10)])
  }

  @Test("a server that is gone stops the run, and nobody is written off")
  func gone() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    let delivery = try delivery(try manyRecipients(2), by: server, in: folder.path)
    server.stop()
    let error = await thrown { () async throws(ReportError) in try await send(delivery) }
    #expect(error?.stage == .service)
    #expect(error?.diagnostics.map(\.id) == ["mail.service"])
    #expect(
      error?.diagnostics.first?.summary.hasPrefix("the mail server cannot be reached") == true
    )
    #expect(clock.pauses == [.seconds(10), .seconds(30)])
    #expect(try outlook(of: delivery).due.count == 2)
    #expect(try files(below: folder.path("Mail")).count == 1, "the spool does not stay")
  }

  @Test("a sender whom the server refuses stops the run at once")
  func badSender() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    var delivery = try delivery(try manyRecipients(2), by: server, in: folder.path)
    delivery.sender = try Mailbox("bad@example.org")
    let error = await thrown { () async throws(ReportError) in try await send(delivery) }
    #expect(
      error?.diagnostics == [
        Diagnostic(
          .error,
          "mail.service",
          "the mail server refuses the sender: 550 5.1.8 no such sender",
          notes: [
            Diagnostic.Note("0 of 2 have their mail, and none of them gets it again")
          ],
          fix: "check the sender's address and the login"
        )
      ]
    )
    #expect(clock.pauses.isEmpty)
  }

  @Test("a curl that is not installed is said so, and nobody is written off")
  func noCurl() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    var delivery = try delivery(try manyRecipients(2), by: server, in: folder.path)
    delivery.curl = "no-such-curl"
    let error = await thrown { () async throws(ReportError) in try await send(delivery) }
    #expect(error?.stage == .service)
    #expect(
      error?.diagnostics.map(\.description) == ["error: `curl` cannot be run [mail.no-program]"]
    )
    #expect(try outlook(of: delivery).due.count == 2)
  }

  @Test("curl gets its options on standard input, and no secret is anywhere else")
  func secrets() async throws {
    let folder = try TemporaryFolder()
    let curl = try folder.write(
      "#!/bin/sh\necho \"$*\" >\(folder.path)/arguments\ncat >\(folder.path)/options\n",
      to: "curl"
    )
    chmod(curl, 0o700)
    var delivery = Delivery(
      to: try recipients("ann@example.org"),
      from: try Mailbox("desk@example.org"),
      by: .server(
        try MailServer("smtps://mail.example.org"),
        login: try Login(user: "me", password: "hush")
      ),
      place(in: folder.path)
    )
    delivery.curl = curl
    // It ends well without a word, so nobody knows whether the mail went out.
    #expect(try await send(delivery).counts == [0, 0, 0, 1, 0])
    #expect(try folder.read("arguments") == "-q --config -\n")
    #expect(try folder.read("options").contains("\nuser = \"me:hush\"\n"))
    #expect(try folder.read("Mail/2025-12-17.journal").contains("hush") == false)
    for (name, mode) in [("Mail", 0o700), ("Mail/2025-12-17.journal", 0o600)] {
      var found = stat()
      #expect(stat(folder.path(name), &found) == 0)
      #expect(Int(found.st_mode) & 0o777 == mode, "\(name) is its owner's alone")
    }
  }

  @Test("when the task is cancelled the run in flight is finished and no other begins")
  func cancelled() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    var delivery = try delivery(try manyRecipients(6), by: server, in: folder.path)
    delivery.group = 2
    let (mail, timekeeper) = (delivery, clock.timekeeper)
    let task = Task {
      try await deliver(mail, time: timekeeper) { batch throws(ReportError) in
        if batch[0].address == "r4@example.org" { withUnsafeCurrentTask { $0?.cancel() } }
        return try shortMessage(batch)
      }
    }
    let summary = try await task.value
    #expect(summary.counts == [4, 0, 0, 0, 2])
    #expect(summary.findings.map(\.summary) == ["2 recipients were not tried yet"])
    #expect(server.recipients == (1...4).map { "r\($0)@example.org" })
    #expect(try await send(mail).counts == [2, 4, 0, 0, 0])
    #expect(server.recipients.count == 6)
  }

  @Test("what making a message throws stops before anyone of the run is sent to")
  func badMessage() async throws {
    let folder = try TemporaryFolder()
    let server = try LocalSMTP()
    defer { server.stop() }
    let delivery = try delivery(try manyRecipients(2), by: server, in: folder.path)
    let fault = ReportError(.rendering, Diagnostic(.error, "test.fault", "no"))
    let error = await thrown { () async throws(ReportError) in
      try await send(delivery) { _ throws(ReportError) in throw fault }
    }
    #expect(error == fault)
    #expect(server.connections == 0)
  }
}
