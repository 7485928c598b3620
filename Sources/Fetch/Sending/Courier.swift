// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// Sends requests to one venue at its pace, and again where a fault may pass.
package struct Courier: Sendable {
  /// Looks at an answer's body.
  package typealias Judge = @Sendable ([UInt8]) -> Verdict

  private let venue: FetchVenue
  private let transport: HTTPTransport
  private let clock: FetchClock
  private let rule: RetryRule
  private let judge: Judge
  private var bucket: TokenBucket
  /// How many requests were sent.
  package private(set) var sent = 0

  /// A courier that has sent nothing yet.
  package init(
    to venue: FetchVenue,
    _ transport: @escaping HTTPTransport,
    clock: FetchClock,
    rule: RetryRule = RetryRule(),
    judge: @escaping Judge
  ) {
    (self.venue, self.transport, self.clock) = (venue, transport, clock)
    (self.rule, self.judge) = (rule, judge)
    bucket = TokenBucket(venue.rate, at: clock.uptime())
  }

  /// Sends a request until it is answered, at most as often as the rule says.
  ///
  /// - Parameters:
  ///   - request: What to ask.
  ///   - tell: Told before a wait for another try: how long, and why.
  /// - Returns: The body, and whether it holds no rows.
  /// - Throws: The fault of the last try.
  package mutating func send(
    _ request: HTTPRequest,
    tell: (Duration, FetchFault) -> Void = { _, _ in }
  ) async throws(FetchFault) -> (body: [UInt8], isEmpty: Bool) {
    var tries = 0
    while true {
      let turn = bucket.take(at: clock.uptime())
      if turn > .zero { await clock.sleep(turn) }
      if Task.isCancelled { throw .cancelled }
      tries += 1
      sent += 1
      let (outcome, rest) = await once(request)
      switch outcome {
      case .success(let answer): return answer
      case .failure(let fault):
        let isPatient = rest.map { $0 <= rule.patience } ?? true
        guard fault.mayPass, tries < rule.tries, isPatient else { throw fault }
        let wait = rest ?? rule.wait(after: tries, of: fault, clock.chance())
        tell(wait, fault)
        await clock.sleep(wait)
        if Task.isCancelled { throw .cancelled }
      }
    }
  }
}

extension Courier {
  private typealias Outcome = Result<(body: [UInt8], isEmpty: Bool), FetchFault>

  /// Sends once; of a fault also the wait that the venue asks for.
  private func once(_ request: HTTPRequest) async -> (Outcome, rest: Duration?) {
    do throws(HTTPFault) {
      let answer = try await transport(request)
      let seconds = answer.retryAfter(from: clock.now())
      let outcome = outcome(of: answer, seconds)
      return (outcome, seconds.map { .seconds($0) })
    } catch {
      return (.failure(FetchFault(error)), nil)
    }
  }

  private func outcome(of answer: HTTPAnswer, _ rest: Int?) -> Outcome {
    let verdict = judge(answer.body)
    switch (answer.status, verdict) {
    case (418, _): return .failure(.banned(rest))
    case (429, _): return .failure(busy(rest))
    case (200..<300, .data(let isEmpty)): return .success((answer.body, isEmpty))
    case (200..<300, .broken(let reason)): return .failure(.unreadable(reason))
    case (_, .refusal(let code, _)) where venue.busyCodes.contains(code):
      return .failure(busy(rest))
    case (_, .refusal(let code, let words)) where venue.doesNotKnow(code, words):
      return .failure(.unknownAsset("\(code): \(words)"))
    case (500..., .refusal(let code, let words)) where !venue.refusesWithFaults:
      return .failure(.failing(answer.status, "\(code): \(words)"))
    case (let status, .refusal(let code, let words)):
      return .failure(.refused(status, words.isEmpty ? code : "\(code): \(words)"))
    case (500..., _): return .failure(.failing(answer.status, ""))
    case (300..<400, _):
      return .failure(.refused(answer.status, "moved to \(answer.headers["location"] ?? "")"))
    case (let status, _):
      return .failure(.refused(status, String(decoding: answer.body.prefix(200), as: UTF8.self)))
    }
  }

  /// A rest that is too long ends the run; any other is waited for.
  private func busy(_ rest: Int?) -> FetchFault {
    guard let rest, .seconds(rest) > rule.patience else { return .busy(nil) }
    return .busy(rest)
  }
}

extension FetchFault {
  fileprivate init(_ fault: HTTPFault) {
    self =
      switch fault {
      case .unreachable(let reason): .unreachable(reason)
      case .timeOut: .timeOut
      case .cut(let reason): .truncated(reason)
      case .tooLarge(let limit): .tooLarge(limit)
      case .cancelled: .cancelled
      }
  }
}
