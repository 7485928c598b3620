// SPDX-License-Identifier: Apache-2.0

/// The linear axis of the totals that a waterfall passes.
struct WaterfallAxis {
  /// The totals, zero where it leaves them room, and a little beyond.
  let domain: ClosedRange<Double>
  /// From the domain to per cent of the plot.
  let scale: LinearScale
  /// The labelled values, ascending, and what parts them.
  let ticks: [Double], step: Double

  /// How much of the axis the way between the totals takes at least, if zero is to be on it.
  private static let leastShare = 0.25

  /// The axis of `totals`, at least one; `nil` where it has no finite length.
  init?(_ totals: [Double]) {
    guard let least = totals.min(), let most = totals.max(), (most - least).isFinite else {
      return nil
    }
    let way = most - least
    let (low, high) = (min(0, least), max(0, most))
    // Totals that all are one have no way to show, so zero gives them their place.
    let hasZero = way == 0 || way >= Self.leastShare * (high - low)
    let (start, end) = hasZero ? (low, high) : (least, most)
    guard end > start else { return nil }
    let room = (end - start) * 0.04
    // An axis that stops before zero does not reach it by its room either.
    let domain = (start == 0 ? 0 : start - room)...(end == 0 ? 0 : end + room)
    self.domain = domain
    scale = LinearScale(domain, from: 0, to: 100)
    let step = tickStep(upTo: domain.upperBound - domain.lowerBound, count: 5)
    self.step = step
    guard step > 0, abs(start / step) < 1e9, abs(end / step) < 1e9 else {
      ticks = []
      return
    }
    let first = Int((domain.lowerBound / step - 1e-9).rounded(.up))
    let last = Int((domain.upperBound / step + 1e-9).rounded(.down))
    ticks = first > last ? [] : (first...last).map { Double($0) * step }
  }
}
