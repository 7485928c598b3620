// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension KnownChronicle {
  /// Where the median of each step of a fan lies: 90% of the stationary bootstrap over the slots that
  /// have a rank, in mean blocks for the longest horizon.
  ///
  /// The ends are those of ``ExpandedPercentile``, as for means: of medians, too, the plain ones lie
  /// too close together.
  ///
  /// - Returns: Parallel to the values of each path; `nil` for a step with fewer than
  ///   ``EventStudy/fewestEvents`` events, or if most resamples have none.
  func resampledMedians(
    of paths: [EventFan.Path],
    plan: StudyPlan,
    seed: [UInt64],
    _ percentile: ExpandedPercentile
  ) -> [ClosedRange<Double>?] {
    guard let axis = rankedSlots, let longest = plan.horizons.last else { return [] }
    let places = paths.map { plan.cadence.distance(from: axis.lowerBound, to: $0.slot) }
    let values = (paths.first?.values.indices ?? 0..<0).map { step in
      zip(places, paths).compactMap { place, path in path.values[step].map { (place, $0) } }
        .sorted { $0.1 < $1.1 }
    }
    var draws = BlockDraws(
      slots: plan.cadence.distance(from: axis.lowerBound, to: axis.upperBound) + 1,
      mean: StudyPlan.meanBlock(for: longest),
      seed: seed
    )
    var medians: [[Double]] = values.map { _ in [] }
    for start in stride(from: 0, to: plan.resamples, by: Self.batch) {
      draws.draw(min(Self.batch, plan.resamples - start))
      for (step, values) in values.enumerated() where values.count >= EventStudy.fewestEvents {
        medians[step] += draws.medians(of: values)
      }
    }
    return zip(medians, values).map { medians, values in
      2 * medians.count < plan.resamples
        ? nil : middle(of: medians, leavingOut: percentile.tail(events: values.count))
    }
  }

  /// The first and the last known slot with a rank.
  private var rankedSlots: ClosedRange<Day>? {
    let ranked = (0..<readingCount).filter { chronicle.extremes.ranks[$0] != nil }
    guard let first = ranked.first, let last = ranked.last else { return nil }
    return chronicle.readings[first].day...chronicle.readings[last].day
  }

  /// How many resamples are held at once.
  private static var batch: Int { 200 }
}

extension BlockDraws {
  /// The median of what each resample of the batch draws of `values`, which stand at slots and
  /// ascend; nothing for one that draws none.
  fileprivate func medians(of values: [(place: Int, value: Double)]) -> [Double] {
    weights.withUnsafeBufferPointer { weights in
      (0..<count).compactMap { resample in
        let row = UnsafeBufferPointer(rebasing: weights[(resample * slots)...].prefix(slots))
        return median(of: values, drawn: row)
      }
    }
  }

  /// The median of ascending `values`, each as often as its slot was drawn; `nil` if none was.
  private func median(
    of values: [(place: Int, value: Double)],
    drawn weights: UnsafeBufferPointer<UInt16>
  ) -> Double? {
    let all = values.reduce(0) { $0 + Int(weights[$1.place]) }
    // The two in the middle, counted from 1; of an odd number they are one.
    let (lower, upper) = ((all + 1) / 2, all / 2 + 1)
    var seen = 0
    var low: Double?
    for (place, value) in values {
      seen += Int(weights[place])
      if low == nil, seen >= lower, all > 0 { low = value }
      if let low, seen >= upper { return (low + value) / 2 }
    }
    return nil
  }
}
