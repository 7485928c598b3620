// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// The price around past extremes of one subject, day by day or week by week.
package struct EventFan: Hashable, Sendable {
  /// The price at one distance from the entry, as ln of the price over that at the entry.
  package struct Step: Hashable, Sendable {
    /// Slots from the entry; negative before it, 0 at it.
    package let offset: Int
    /// The median over the events that have a price there.
    package let median: Double
    /// 90% of the stationary bootstrap of the median; `nil` with fewer than
    /// ``EventStudy/fewestEvents`` events.
    package let interval: ClosedRange<Double>?
    /// The middle half of the events.
    package let middleHalf: ClosedRange<Double>

    /// A step at `offset`.
    package init(
      offset: Int,
      median: Double,
      interval: ClosedRange<Double>?,
      middleHalf: ClosedRange<Double>
    ) {
      self.offset = offset
      self.median = median
      self.interval = interval
      self.middleHalf = middleHalf
    }
  }

  /// One event: the slot of its reading, the day of its entry, and its path where a price is known.
  package struct Path: Hashable, Sendable {
    package let slot: Day, entry: Day
    /// Parallel to ``EventFan/steps``; `nil` where there is no price.
    package let values: [Double?]

    /// A path from `entry`.
    package init(slot: Day, entry: Day, values: [Double?]) {
      self.slot = slot
      self.entry = entry
      self.values = values
    }
  }

  /// Whose extremes, and which.
  package let subject: SubjectFigure.Subject, side: Side
  /// The asset whose price is drawn.
  package let priced: Asset
  /// The note it was made as of.
  package let date: Day
  /// How far slots lie apart.
  package let cadence: Cadence
  /// From before the entry to the longest horizon, ascending; 0 among them.
  package let steps: [Step]
  /// The events, oldest first; at least one.
  package let paths: [Path]
  /// How many resamples made the intervals.
  package let resamples: Int

  /// A fan with all it knows.
  package init(
    subject: SubjectFigure.Subject,
    side: Side,
    priced: Asset,
    date: Day,
    cadence: Cadence,
    steps: [Step],
    paths: [Path],
    resamples: Int
  ) {
    self.subject = subject
    self.side = side
    self.priced = priced
    self.date = date
    self.cadence = cadence
    self.steps = steps
    self.paths = paths
    self.resamples = resamples
  }
}
