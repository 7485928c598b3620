// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Synchronization
import TestSupport
import Testing

@testable import Fetch

struct CourierTests {
  private typealias Step = Result<HTTPAnswer, HTTPFault>

  private static let good = Step.success(HTTPAnswer(200, Array("[1]".utf8)))

  /// Sends one request to a venue that answers with `steps`, the last of them for ever.
  private func send(
    _ steps: [Step],
    _ paper: PaperTime = PaperTime(),
    venue: FetchVenue = .binance
  ) async -> (outcome: Result<[UInt8], FetchFault>, sent: Int, told: [FetchFault]) {
    let count = Mutex(0)
    var courier = Courier(
      to: venue,
      { _ throws(HTTPFault) in
        let index = count.withLock { count in
          defer { count += 1 }
          return min(count, steps.count - 1)
        }
        return try steps[index].get()
      },
      clock: paper.clock,
      judge: judge
    )
    var told: [FetchFault] = []
    do throws(FetchFault) {
      let answer = try await courier.send(HTTPRequest("https://venue.example/x")) {
        told.append($1)
      }
      return (.success(answer.body), courier.sent, told)
    } catch {
      return (.failure(error), courier.sent, told)
    }
  }

  /// `[…]` are rows, `code words` a refusal.
  private let judge: Courier.Judge = { body in
    let text = String(decoding: body, as: UTF8.self)
    if text.hasPrefix("[") { return .data(isEmpty: text == "[]") }
    let words = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard words.count == 2 else { return .broken("no JSON") }
    return .refusal(code: words[0], words: words[1])
  }

  private static func answer(_ status: Int, _ text: String = "", after: String? = nil) -> Step {
    let headers = after.map { ["retry-after": $0] } ?? [:]
    return .success(HTTPAnswer(status, headers: headers, Array(text.utf8)))
  }

  @Test("a rest that is longer than patience is not waited for, whatever the fault")
  func longRest() async {
    for after in ["86400", "Fri, 31 Dec 9999 23:59:59 GMT"] {
      let steps: [Step] = [Self.answer(503, after: after), Self.good]
      let (outcome, sent, told) = await send(steps, PaperTime())
      #expect(outcome == .failure(.failing(503, "")) && sent == 1 && told.isEmpty)
    }
  }

  @Test("what may pass is tried again until it has passed")
  func passes() async {
    let steps: [Step] = [
      .failure(.timeOut), Self.answer(503), .failure(.cut("x")), Self.answer(200, "<html>"),
      Self.good,
    ]
    let paper = PaperTime()
    let (outcome, sent, told) = await send(steps, paper)
    #expect(outcome == .success(Array("[1]".utf8)))
    #expect(sent == 5)
    #expect(told == [.timeOut, .failing(503, ""), .truncated("x"), .unreadable("no JSON")])
    let bounds: [Duration] = [1, 2, 4, 8].map { .seconds($0) }
    #expect(paper.waited.count == 4 && zip(paper.waited, bounds).allSatisfy { $0 <= $1 })
    #expect(Set(paper.waited).count == 4)
  }

  @Test("after five tries the last fault is told")
  func givesUp() async {
    let faults: [(Step, FetchFault)] = [
      (.failure(.unreachable("no route")), .unreachable("no route")),
      (.failure(.timeOut), .timeOut),
      (.failure(.cut("x")), .truncated("x")), (Self.answer(500), .failing(500, "")),
      (Self.answer(500, "-1 odd"), .failing(500, "-1: odd")), (Self.answer(429), .busy(nil)),
      (Self.answer(200, "-1003 slow"), .busy(nil)), (Self.answer(200, "x"), .unreadable("no JSON")),
    ]
    for (step, fault) in faults {
      let (outcome, sent, _) = await send([step])
      #expect(outcome == .failure(fault))
      #expect(sent == 5)
    }
  }

  @Test("what cannot pass is not tried again")
  func stops() async {
    let faults: [(Step, FetchFault)] = [
      (.failure(.tooLarge(9)), .tooLarge(9)), (Self.answer(418, after: "90"), .banned(90)),
      (Self.answer(400, "-1 odd"), .refused(400, "-1: odd")),
      (Self.answer(400, "-1121 Invalid symbol."), .unknownAsset("-1121: Invalid symbol.")),
      (Self.answer(200, "9 odd"), .refused(200, "9: odd")),
      (Self.answer(404, "no"), .refused(404, "no")),
      (
        .success(HTTPAnswer(302, headers: ["location": "https://x"])),
        .refused(302, "moved to https://x")
      ),
      (Self.answer(429, after: "301"), .busy(301)), (.failure(.cancelled), .cancelled),
    ]
    for (step, fault) in faults {
      let (outcome, sent, _) = await send([step])
      #expect(outcome == .failure(fault))
      #expect(sent == 1)
    }
  }

  @Test("the wait that a venue asks for is kept to")
  func retryAfter() async {
    let paper = PaperTime()
    let steps = [Self.answer(429, after: "17"), Self.answer(503, after: "3"), Self.good]
    let (outcome, sent, _) = await send(steps, paper)
    #expect(outcome == .success(Array("[1]".utf8)) && sent == 3)
    #expect(paper.waited == [.seconds(17), .seconds(3)])
  }

  @Test("a task that was cancelled sends nothing more")
  func cancelled() async {
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await send([Self.good])
    }
    let (outcome, sent, _) = await task.value
    #expect(outcome == .failure(.cancelled) && sent == 0)
  }

  @Test("each fault has its name, what was asked, and no more of foreign text than fits a line")
  func names() {
    let request = HTTPRequest(
      "https://venue.example/x?symbol=BTCUSDT",
      headers: [.init("CG-API-KEY", "secret")]
    )
    let faults: [(FetchFault, String)] = [
      (.unreachable("x"), "fetch.unreachable"), (.timeOut, "fetch.time-out"),
      (.truncated("x"), "fetch.truncated"), (.tooLarge(64 << 20), "fetch.too-large"),
      (.failing(503, "x"), "fetch.failing"), (.busy(60), "fetch.busy"),
      (.banned(3600), "fetch.banned"), (.refused(400, "x"), "fetch.refused"),
      (.unknownAsset("x"), "fetch.unknown-asset"), (.unreadable("x"), "fetch.unreadable"),
    ]
    for (fault, id) in faults {
      let found = fault.diagnostic(request, .binance, asset: "BTC", at: Instant(0))
      #expect(found.id == id)
      #expect(found.notes.map(\.text) == ["asked was `https://venue.example/x?symbol=BTCUSDT`"])
      #expect(!found.summary.contains("secret") && found.fix?.isEmpty == false)
    }
    let banned = FetchFault.banned(3600).diagnostic(request, .binance, asset: "", at: Instant(0))
    #expect(banned.summary == "Binance takes no requests from here until 1970-01-01T01:00:00Z")
    let odd = "\u{1B}[31m`x`\n" + String(repeating: "long ", count: 100)
    let refused = FetchFault.refused(400, odd).diagnostic(
      request,
      .binance,
      asset: "",
      at: Instant(0)
    )
    #expect(refused.summary.hasPrefix("Binance refused: 400, `?[31m'x' long long"))
    #expect(refused.summary.utf8.count < 240)
  }
}
