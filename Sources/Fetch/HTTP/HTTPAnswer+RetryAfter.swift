// SPDX-License-Identifier: Apache-2.0
package import Positioning

extension HTTPAnswer {
  /// The seconds that `Retry-After` asks to wait from `now` on, as a number or a date (RFC 9110,
  /// section 10.2.3); `nil` where it says nothing that can be read.
  package func retryAfter(from now: Instant) -> Int? {
    guard let text = headers["retry-after"] else { return nil }
    let digits = text.filter { $0 != " " }
    if let seconds = Int(digits) { return max(0, min(seconds, 10_000_000)) }
    return date(text).map { max(0, min($0.seconds - now.seconds, 10_000_000)) }
  }
}

/// The moment that a date such as `Sun, 06 Nov 1994 08:49:37 GMT` names.
private func date(_ text: String) -> Instant? {
  let parts = text.split(whereSeparator: { " ,:".contains($0) }).map(String.init)
  guard parts.count == 8, parts[7] == "GMT", let day = Int(parts[1]), let year = Int(parts[3]),
    let month = months.firstIndex(of: parts[2]), let hour = Int(parts[4]),
    let minute = Int(parts[5]), let second = Int(parts[6]),
    let date = Day(year: year, month: month + 1, day: day)
  else { return nil }
  guard 0..<24 ~= hour, 0..<60 ~= minute, 0..<61 ~= second else { return nil }
  return date.start + (hour * 3600 + minute * 60 + second)
}

private let months = [
  "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
]
