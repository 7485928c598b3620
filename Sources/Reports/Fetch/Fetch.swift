// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Fetch
internal import History
internal import Intake
internal import Positioning

/// Fetches a venue's history into a store, window by window, the oldest first.
///
/// Each window is put into the store as it comes, all of it or nothing, and noted there as whole once
/// it is over, so that whatever breaks a run loses nothing and the next asks for what is missing.
///
/// - Parameters:
///   - request: What to fetch.
///   - transport: How requests are sent.
///   - clock: What is known of time.
///   - rule: How often a request is tried.
///   - tell: Told what is going on.
/// - Returns: What came of it; what the venue or the store did wrong is in it, since what was fetched
///   before is kept.
/// - Throws: `fetch.unknown-venue`, `fetch.bad-asset`, `fetch.bad-endpoint`, `fetch.key-missing`,
///   `ingest.unsupported-store`; what is wrong with the configuration or the store.
package func fetch(
  _ request: FetchRequest,
  by transport: @escaping HTTPTransport,
  clock: FetchClock = .system,
  rule: RetryRule = RetryRule(),
  tell: (FetchNews) -> Void = { _ in }
) async throws(ReportError) -> FetchReceipt {
  let venue = try FetchVenue.named(request.venue)
  let place = try FetchPlace(request)
  let plan = try FetchPlan(request, of: venue, at: clock.now(), cutOff: place.cutOff)
  let endpoint = try request.endpoint.map { text throws(ReportError) in try Endpoint(text) }
  let headers = try venue.headers(request.variable)
  let known = try KnownWindows(in: place.store)
  var run = FetchRun(
    venue: venue,
    endpoint: endpoint ?? venue.endpoint,
    headers: headers,
    place: place,
    clock: clock,
    courier: Courier(to: venue, transport, clock: clock, rule: rule, judge: venue.judge)
  )
  run.receipt.findings = plan.warnings(known)
  await run.fetch(plan.jobs(known), tell: tell)
  return run.receipt
}

extension FetchVenue {
  /// How the venue's answers are looked at.
  fileprivate var judge: Courier.Judge {
    if isOfAll {
      return { $0.starts(with: "PK".utf8) ? .data(isEmpty: false) : .broken("it is no archive") }
    }
    return { body in
      switch AnswerKind(body) {
      case .data(let isEmpty): .data(isEmpty: isEmpty)
      case .refusal(let code, let words): .refusal(code: code, words: words)
      case .broken(let reason): .broken("it is no JSON: \(reason)")
      }
    }
  }
}
