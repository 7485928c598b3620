// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NetHistory {
  /// The heights that have a label, from the top: about six steps of the axis, zero among them.
  static func levels(
    _ domain: ClosedRange<Double>,
    _ scale: LinearScale,
    _ amount: (Double, Double?) -> String
  ) -> [Level] {
    let step = tickStep(upTo: domain.upperBound - domain.lowerBound, count: 6)
    guard step > 0 else { return [Level(label: amount(0, nil), y: scale.place(0), isZero: true)] }
    let first = Int((domain.lowerBound / step - 1e-9).rounded(.up))
    let last = Int((domain.upperBound / step + 1e-9).rounded(.down))
    return (first...max(first, last)).reversed().map { index in
      let value = Double(index) * step
      return Level(label: amount(value, step), y: scale.place(value), isZero: index == 0)
    }
  }

  /// The range of the last `span` slots; `nil` where they have fewer than two values.
  static func range(
    of span: Int,
    _ points: [Point],
    _ cadence: Cadence,
    _ scale: LinearScale,
    x: Double
  ) -> Range? {
    guard let last = points.last else { return nil }
    let within = points.filter { $0.slot > cadence.slot(span, before: last.slot) }
    guard within.count > 1, let low = within.min(by: { $0.net < $1.net }),
      let high = within.max(by: { $0.net < $1.net })
    else { return nil }
    return Range(
      slots: span,
      readings: within.count,
      low: low,
      high: high,
      x: x,
      top: scale.place(high.net),
      bottom: scale.place(low.net)
    )
  }
}
