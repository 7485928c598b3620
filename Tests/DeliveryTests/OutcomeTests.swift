// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Delivery

@Suite("What a result means")
struct OutcomeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let exit: Int, code: Int, uploaded: Int, message: String
    let alone: Kind, together: Kind
    var testDescription: String { "\(exit) \(code) \(uploaded) \(message)" }

    init(
      _ exit: Int,
      _ code: Int,
      _ uploaded: Int,
      _ message: String,
      _ alone: Kind,
      _ many: Kind? = nil
    ) {
      (self.exit, self.code, self.uploaded, self.message) = (exit, code, uploaded, message)
      (self.alone, together) = (alone, many ?? alone)
    }
  }

  enum Kind: Sendable { case sent, refused, later, uncertain, divided, untried, service, lasting }

  /// Of a message of 100 bytes; most were seen with curl 7.88.
  static let curlResults = [
    Case(0, 250, 101, "", .sent),
    Case(55, 550, 0, "RCPT failed: 550", .refused, .divided),
    Case(55, 451, 0, "RCPT failed: 451", .later, .divided),
    Case(55, 421, 0, "RCPT failed: 421", .later, .divided),
    Case(55, 554, 0, "DATA failed: 554", .refused, .divided),
    Case(8, 554, 101, "Weird server reply", .refused, .divided),
    Case(8, 452, 101, "Weird server reply", .later),
    Case(55, 550, 0, "MAIL failed: 550", .lasting),
    Case(55, 451, 0, "MAIL failed: 451", .service),
    // Lost, or timed out, after the message, in its midst, before it, before anything.
    Case(56, 354, 101, "response reading failed", .uncertain),
    Case(56, 354, 100, "response reading failed", .uncertain),
    Case(28, 354, 101, "server response timeout", .uncertain),
    Case(28, 250, 101, "timed out after the answer", .uncertain),
    Case(55, 354, 99, "Send failure: Connection reset by peer", .later),
    Case(28, 354, 64, "Operation timed out", .later),
    Case(26, 354, 64, "read error", .later),
    Case(56, 250, 0, "response reading failed", .later),
    Case(28, 250, 0, "server response timeout", .later),
    Case(56, 0, 0, "response reading failed", .service),
    Case(28, 0, 0, "Connection timeout", .service),
    Case(6, 0, 0, "Could not resolve host: x", .service),
    Case(7, 0, 0, "Failed to connect", .service),
    Case(35, 0, 0, "TLS alert", .service),
    Case(8, 421, 0, "Got unexpected smtp-server response: 421", .service),
    Case(9, 502, 0, "Remote access denied: 502", .service),
    Case(60, 220, 0, "SSL certificate problem", .lasting),
    Case(64, 250, 0, "STARTTLS not supported.", .lasting),
    Case(67, 535, 0, "Login denied", .lasting),
    Case(67, 454, 0, "Login denied", .service),
    Case(1, 0, 0, "Protocol smtp not supported", .lasting),
    Case(26, 0, 0, "Failed to open/read local data", .lasting),
  ]

  @Test("of curl's", arguments: curlResults)
  func curl(_ one: Case) {
    let end = TransferEnd(
      exit: one.exit,
      code: one.code,
      uploaded: one.uploaded,
      message: one.message
    )
    let alone = Attempt(index: 0, count: 100, recipients: ["a@x.org"])
    let together = Attempt(index: 0, count: 100, recipients: ["a@x.org", "b@x.org"])
    #expect(kind(.ofCurl(end, alone, reply: nil)) == one.alone)
    #expect(kind(.ofCurl(end, together, reply: nil)) == one.together)
  }

  /// By `sysexits.h`.
  static let statuses = [
    Case(0, 0, 0, "", .sent), Case(65, 0, 0, "", .refused, .uncertain),
    Case(67, 0, 0, "", .refused, .uncertain), Case(68, 0, 0, "", .refused, .uncertain),
    Case(75, 0, 0, "", .later), Case(64, 0, 0, "", .lasting), Case(69, 0, 0, "", .service),
    Case(70, 0, 0, "", .service), Case(71, 0, 0, "", .service), Case(77, 0, 0, "", .lasting),
    Case(78, 0, 0, "", .lasting), Case(1, 0, 0, "", .service), Case(127, 0, 0, "", .lasting),
    Case(137, 0, 0, "", .uncertain),
  ]

  @Test("of a sendmail command's", arguments: statuses)
  func sendmail(_ one: Case) {
    let end = TransferEnd(exit: one.exit, code: 0, uploaded: 0, message: "")
    let alone = Attempt(index: 0, count: 100, recipients: ["a@x.org"])
    let together = Attempt(index: 0, count: 100, recipients: ["a@x.org", "b@x.org"])
    #expect(kind(.ofSendmail(end, alone, reply: nil)) == one.alone)
    #expect(kind(.ofSendmail(end, together, reply: nil)) == one.together)
  }

  @Test("the server's own words are kept")
  func words() {
    let attempt = Attempt(index: 0, count: 100, recipients: ["a@x.org"])
    let end = TransferEnd(exit: 0, code: 250, uploaded: 100, message: "")
    #expect(Outcome.ofCurl(end, attempt, reply: "250 ok: 4XYZ") == .sent("250 ok: 4XYZ"))
    #expect(Outcome.ofCurl(end, attempt, reply: nil) == .sent("250"))
  }

  private func kind(_ outcome: Outcome) -> Kind {
    switch outcome {
    case .sent: .sent
    case .refused: .refused
    case .later: .later
    case .uncertain: .uncertain
    case .divided: .divided
    case .untried(nil): .untried
    case .untried(let fault?): fault.isLasting ? .lasting : .service
    }
  }
}
