// SPDX-License-Identifier: Apache-2.0
package import Positioning

extension StudyBook {
  /// How many slots of a fan lie before the entry: 4 weeks or 5 days.
  private var slotsBefore: Int { plan.cadence == .weekly ? 4 : 5 }

  /// The price around the extremes of one subject, as known at the cut-off of one note.
  ///
  /// The events are those of the plan's middle horizon (4 weeks or 7 days): a fan shows all
  /// horizons, and those of the shortest would come so thick that one event's path is the next
  /// one's past. An event is there from its entry on, as far as its price is known.
  ///
  /// - Parameters:
  ///   - subject: Whose.
  ///   - side: Which extremes.
  ///   - date: The note's day.
  ///   - cutOff: The note's cut-off; nothing later is looked at.
  /// - Returns: `nil` without an event that has a price at its entry.
  package func fan(
    of subject: SubjectFigure.Subject,
    side: Side,
    asOf date: Day,
    at cutOff: Instant
  ) -> EventFan? {
    guard let known = known(at: cutOff, of: subject).first, let longest = plan.horizons.last
    else { return nil }
    let offsets = Array(-slotsBefore...longest)
    let all = known.events(on: side, horizon: plan.middleHorizon).compactMap {
      known.path(of: $0, at: offsets, plan.cadence)
    }
    let kept = offsets.indices.filter { step in all.contains { $0.values[step] != nil } }
    guard !kept.isEmpty else { return nil }
    let paths = all.map { path in
      EventFan.Path(slot: path.slot, entry: path.entry, values: kept.map { path.values[$0] })
    }
    let seed = seed(0, date) + [side == .long ? 0 : 1]
    let intervals = known.resampledMedians(of: paths, plan: plan, seed: seed, percentile)
    return EventFan(
      subject: subject,
      side: side,
      priced: known.priced,
      date: date,
      cadence: plan.cadence,
      steps: zip(kept, intervals).enumerated().compactMap { place, step in
        let values = paths.compactMap { $0.values[place] }
        return EventFan.Step(offset: offsets[step.0], values: values, interval: step.1)
      },
      paths: paths,
      resamples: plan.resamples
    )
  }
}

extension EventFan.Step {
  /// The step of known values; `nil` if there are none.
  fileprivate init?(offset: Int, values: [Double], interval: ClosedRange<Double>?) {
    let sorted = values.sorted()
    guard
      let middle = Analysis.median(ofSorted: sorted),
      let low = quantile(0.25, ofSorted: sorted),
      let high = quantile(0.75, ofSorted: sorted)
    else { return nil }
    self.init(
      offset: offset,
      median: middle,
      interval: interval,
      middleHalf: min(low, high)...max(low, high)
    )
  }
}

extension KnownChronicle {
  /// The readings that are events on `side`, by place.
  fileprivate func events(on side: Side, horizon: Int) -> [Int] {
    (0..<readingCount).filter { chronicle.extremes.isEvent(at: $0, on: side, horizon: horizon) }
  }

  /// The price at each of `offsets` slots from the entry of `event`; `nil` if there is none at the
  /// entry.
  fileprivate func path(of event: Int, at offsets: [Int], _ cadence: Cadence) -> EventFan.Path? {
    let closes = chronicle.closes
    guard let entry = entry(of: event), closes.isPriced(entry...entry) else { return nil }
    let values = offsets.map { offset in
      close(offset * cadence.days, from: entry).map {
        closes.logarithms[$0] - closes.logarithms[entry]
      }
    }
    let slot = chronicle.readings[event].day
    return EventFan.Path(slot: slot, entry: closes.days[entry], values: values)
  }

  /// The last close up to `days` from that at `entry`, on the same side of it and at most
  /// ``CloseSeries/widestGap`` days old; `nil` if that is not above zero, or not known yet.
  private func close(_ days: Int, from entry: Int) -> Int? {
    let closes = chronicle.closes
    guard days != 0 else { return entry }
    let day = closes.days[entry] + days
    guard
      let lastClose, day <= lastClose,
      let close = closes.last(through: day),
      day - closes.days[close] <= CloseSeries.widestGap,
      (days > 0) == (close > entry),
      closes.isPriced(close...close)
    else { return nil }
    return close
  }
}
