// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// One history of one contract at a venue: what is asked, window by window, and how answers are read.
package struct FetchSeries: Hashable, Sendable {
  /// One request of a window.
  ///
  /// Where there are several, their answers are read together.
  package struct Part: Hashable, Sendable {
    /// The path, in which `{year}` stands for the window's.
    package let path: String
    /// The parameters that are the same for every window.
    package let query: [Parameter]
    /// The name of the format that reads the answer; `nil` for reports of the CFTC.
    package let format: String?
    /// What the answer does not say of itself, by the name of its column.
    package let constants: [String: String]
  }

  /// A parameter of a request.
  package struct Parameter: Hashable, Sendable {
    let name: String
    let value: String
  }

  /// What is traded; empty for all there is.
  package let asset: String
  /// The requests of a window.
  package let parts: [Part]
  /// How a window is asked for.
  package let times: TimeParameters?
  /// How time is cut.
  package let rule: WindowRule
  /// The seconds from one value to the next, at which no value is given twice.
  package let period: Int
  /// How many days back the venue serves; `nil` for all.
  package var depth: Int?
  /// Whether of each period only the last row is kept, since the venue has many.
  package var isThinned = false
  /// How long after its end a window is still open, since the venue may publish late, in seconds.
  package var lag = 3600
}

extension FetchSeries {
  /// What the series is called in the store and in messages; it tells what is asked, but for the times.
  package var name: String {
    parts.map { part in
      let query = part.query.filter { $0.name != "limit" }.map { "\($0.name)=\($0.value)" }
      return part.path + (query.isEmpty ? "" : "?" + query.joined(separator: "&"))
    }.joined(separator: " + ")
  }

  /// The question for `part` of `window`.
  package func request(
    _ part: Part,
    _ window: FetchWindow,
    at endpoint: Endpoint,
    headers: [HTTPRequest.Header] = []
  ) -> HTTPRequest {
    let path = part.path.replacing("{year}", with: "\(window.start.day.civil.year)")
    let all = part.query + (times?.parameters(of: window) ?? [])
    let query = all.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
    return HTTPRequest(
      endpoint.url + path + (query.isEmpty ? "" : "?" + query),
      headers: headers
    )
  }
}

/// How a venue is asked for a stretch of time: two parameters in milliseconds.
package struct TimeParameters: Hashable, Sendable {
  /// What rows are stamped by.
  package enum Stamp: Hashable, Sendable {
    /// The end of their period, or their moment.
    case closing
    /// The beginning of their period.
    case opening
  }

  let start: String
  let end: String
  let stamp: Stamp
  /// Whether rows at the two times themselves are left out.
  var isExclusive = false

  /// The parameters of `window`: they reach its first and its last moment, a fraction of a second
  /// after it included, since some stamps come late.
  func parameters(of window: FetchWindow) -> [FetchSeries.Parameter] {
    let first = window.start.milliseconds
    let last = stamp == .closing ? window.end.milliseconds + 999 : window.end.milliseconds - 1
    return [
      .init(name: start, value: "\(isExclusive ? first - 1 : first)"),
      .init(name: end, value: "\(isExclusive ? last + 1 : last)"),
    ]
  }
}
