// SPDX-License-Identifier: Apache-2.0

/// The time an observation is about: a whole day, or a moment.
package enum ObservationTime: Hashable, Sendable {
  /// A bare date: the day as a whole, public at its end.
  case day(Day)
  /// A moment, public when it has come.
  case moment(Instant)

  /// When the observation is public unless its source says otherwise: a day at its end, a moment
  /// at once.
  package var naturallyPublic: Instant {
    switch self {
    case .day(let day): day.end
    case .moment(let instant): instant
    }
  }

  /// The last day the observation speaks of; a midnight closes the day before it.
  package var asOf: Day {
    switch self {
    case .day(let day): day
    case .moment(let instant): (instant + -1).day
    }
  }
}

extension ObservationTime: Comparable {
  /// Orders by the moment the time is complete; on a tie a moment comes before a whole day.
  package static func < (a: ObservationTime, b: ObservationTime) -> Bool {
    if a.naturallyPublic != b.naturallyPublic { return a.naturallyPublic < b.naturallyPublic }
    if case .moment = a, case .day = b { return true }
    return false
  }
}

extension ObservationTime: CustomStringConvertible {
  /// `2025-12-17` or `2025-12-17T09:30:00Z`.
  package var description: String {
    switch self {
    case .day(let day): day.description
    case .moment(let instant): instant.description
    }
  }
}
