// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The time of a row as a number in the order of times: the second at which it is complete, twice,
/// and one more for a whole day.
package struct StoredTime: Hashable, Sendable, Comparable {
  /// The number.
  package let code: Int

  /// The time with this number.
  package init(code: Int) { self.code = code }

  /// The number of `time`.
  package init(_ time: ObservationTime) { code = time.order }

  /// The time itself.
  package var time: ObservationTime { ObservationTime(order: code) }

  /// Orders as the times are.
  package static func < (a: StoredTime, b: StoredTime) -> Bool { a.code < b.code }
}

/// When a row became public, as its source says it: at a moment, or not at all, so that a rule tells.
///
/// A rule is asked when the row is read, so that a better one reaches what was stored before.
package struct StoredPublication: Hashable, Sendable {
  /// 0 where the source says nothing; else the second, twice, and one more.
  package let code: Int

  /// The publication with this number.
  package init(code: Int) { self.code = code }

  /// A publication that the source states.
  package init(stated: Instant) { code = stated.seconds * 2 + 1 }

  /// What the source does not say.
  package static let byRule = StoredPublication(code: 0)

  /// The moment stated; `nil` where a rule tells.
  package var stated: Instant? { code == 0 ? nil : Instant(code >> 1) }

  /// When a row became public.
  ///
  /// - Parameters:
  ///   - time: The time the row is about.
  ///   - series: What else it is about.
  ///   - releases: When reports became public.
  /// - Returns: The moment stated, else that of the report, else that of the time itself.
  package func instant(
    of time: ObservationTime,
    _ series: Series,
    _ releases: ReleaseCalendar
  ) -> Instant {
    if let stated { return stated }
    return series.comesByReport ? releases.published(asOf: time.asOf) : time.naturallyPublic
  }
}
