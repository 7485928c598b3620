// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// How many messages go out in a time at most: `10/s`, `600/m` or `1000/h`.
///
/// A message to several recipients counts once. No second has more than its share, rounded up.
package struct SendingRate: Hashable, Sendable {
  /// How many messages; at least 1.
  package let count: Int
  /// In how many seconds: 1, 60 or 3600.
  package let seconds: Int

  /// Reads a rate.
  ///
  /// - Throws: `mail.rate`, at `location`.
  package init(_ text: String, at location: SourceLocation? = nil) throws(ReportError) {
    let units = ["s": 1, "m": 60, "h": 3600]
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[0].utf8.allSatisfy({ (48...57).contains($0) }),
      let count = Int(parts[0]), (1...1_000_000).contains(count),
      let seconds = units[String(parts[1])]
    else {
      throw ReportError(
        .configuration,
        Diagnostic(
          .error,
          DeliveryID.rate.rawValue,
          "`\(printable(text, limit: 40))` is no sending rate",
          at: location,
          fix: "write `10/s`, `600/m` or `1000/h`, with a number from 1 to 1000000"
        )
      )
    }
    self.count = count
    self.seconds = seconds
  }

  /// How many messages may go out at once: a second's worth, from 1 to `most`.
  func group(atMost most: Int) -> Int { max(1, min(most, count / seconds)) }

  /// How long `messages` messages take at this rate.
  func duration(of messages: Int) -> Duration { .seconds(messages * seconds) / count }
}
