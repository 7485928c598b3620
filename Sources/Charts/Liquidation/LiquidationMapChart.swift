// SPDX-License-Identifier: Apache-2.0

/// What would be liquidated at which price: the price runs upwards, with the spot in the middle,
/// shorts above it and longs below.
///
/// Two panels share the price: at left what each step of 1% holds, at right the running total away
/// from the spot, each on a scale of its own. Places across are per cent of the plot, 0 to 100, in
/// paths 0 to 1000; down is pixels.
package struct LiquidationMapChart: Hashable, Sendable {
  /// What one step of one side holds.
  package struct Bar: Hashable, Sendable {
    /// Whether shorts, above the spot, or longs, below it.
    package let isShort: Bool
    /// The step, counted away from the spot from 0.
    package let step: Int
    /// US dollars, above zero.
    package let value: Double
    /// The length, per cent, and the top of the bar, 10 pixels high.
    package let width: Double, y: Double
  }

  /// The running total of one side.
  package struct Total: Hashable, Sendable {
    /// US dollars, above zero.
    package let value: Double
    /// The line away from the spot, and the area between it and the panel's zero.
    package let line: PathData, area: PathData
    /// Where it ends, per cent, and how its label stands to that place.
    package let x: Double, anchor: Tick.Anchor
  }

  /// The bars from the top; steps that hold nothing have none.
  package let bars: [Bar]
  /// The bar that is labelled: the largest, of equals the first from the top nearest to the spot.
  package let largest: Bar
  /// The running totals; `nil` for a side with nothing within 15%.
  package let shorts: Total?, longs: Total?
  /// The labels along the foot of the left panel and of the right one, places of the whole plot.
  package let stepTicks: [Tick], totalTicks: [Tick]
  /// What stands left of the plot.
  package let left: Gutter
  /// What stands right of it, in pixels; the edges of the plot, the spot, and the picture's height.
  package static let right = 8.0, top = 40.0, bottom = 400.0, spot = 220.0, height = 442.0
  /// Where the right panel begins, per cent.
  package static let panel = 68.0

  /// The chart of `steps`, or `nil` where none of them holds anything.
  ///
  /// - Parameters:
  ///   - steps: What is drawn.
  ///   - price: The spot's price as it stands beside the plot.
  ///   - stepLabel: What ticks and the largest bar of the left panel say.
  ///   - totalLabel: What ticks of the right panel say.
  ///   - total: What stands at the end of a running total.
  package init?(
    _ steps: LiquidationSteps,
    price: String,
    stepLabel: (Double) -> String,
    totalLabel: (Double) -> String,
    total: (Double) -> String
  ) {
    let most = max(steps.short.steps.max() ?? 0, steps.long.steps.max() ?? 0)
    let whole = max(steps.short.total, steps.long.total)
    guard most > 0, whole.isFinite else { return nil }
    left = Gutter(holding: 8 + max(38, textWidth(price, bold: true)))
    let gutters = Double(left.pixels) + Self.right
    let narrow = PlotWidths(gutters: gutters).narrow
    // The label of the largest bar stands behind it and must end before the right panel.
    let room = (textWidth(stepLabel(most), bold: true) + 12) / narrow * 100
    let bars = Self.bars(steps, LinearScale(0...most, from: 0, to: max(20, Self.panel - 4 - room)))
    guard let largest = bars.filter({ $0.value == most }).min(by: { $0.step < $1.step }) else {
      return nil
    }
    self.bars = bars
    self.largest = largest
    let totals = LinearScale(0...whole, from: Self.panel, to: 99)
    shorts = Self.total(steps.short, isShort: true, totals, narrow, total)
    longs = Self.total(steps.long, isShort: false, totals, narrow, total)
    let widths = PlotWidths(gutters: gutters, overhang: 4)
    let reach = LinearScale(0...most, from: 0, to: largest.width)
    stepTicks = Self.ticks(reach, upTo: most * 1.0001, before: 58, in: widths, stepLabel)
    totalTicks = Self.ticks(totals, upTo: whole * 1.0001, before: 99, in: widths, totalLabel)
  }
}

extension LiquidationMapChart {
  /// How high a step is.
  private static let pitch = (bottom - spot) / Double(LiquidationSteps.count)

  private static func bars(_ steps: LiquidationSteps, _ scale: LinearScale) -> [Bar] {
    func bar(_ isShort: Bool, _ step: Int, _ value: Double) -> Bar {
      let away = Double(step) * pitch
      return Bar(
        isShort: isShort,
        step: step,
        value: value,
        width: scale.place(value),
        y: isShort ? spot - away - 11 : spot + away + 1
      )
    }
    let shorts = steps.short.steps.enumerated().map { bar(true, $0, $1) }
    let longs = steps.long.steps.enumerated().map { bar(false, $0, $1) }
    return (shorts.reversed() + longs).filter { $0.value > 0 }
  }

  private static func total(
    _ side: LiquidationSteps.SideSteps,
    isShort: Bool,
    _ scale: LinearScale,
    _ plot: Double,
    _ label: (Double) -> String
  ) -> Total? {
    guard side.total > 0 else { return nil }
    let points = ([0] + side.running).enumerated().map { step, value in
      let away = Double(step) * pitch
      return PathData.Point(x: scale.place(value) * 10, y: isShort ? spot - away : spot + away)
    }
    let edge = PathData.Point(x: scale.start * 10, y: points.last?.y ?? spot)
    let x = scale.place(side.total)
    // A label that would leave a narrow plot ends at the line's end instead of beginning there.
    let fits = x / 100 * plot + textWidth(label(side.total), bold: true) <= plot + right
    return Total(
      value: side.total,
      line: PathData(line: points),
      area: PathData(area: points + [edge]),
      x: x,
      anchor: fits ? .start : .end
    )
  }

  private static func ticks(
    _ scale: LinearScale,
    upTo end: Double,
    before edge: Double,
    in widths: PlotWidths,
    _ label: (Double) -> String
  ) -> [Tick] {
    var labels: [(x: Double, text: String)] = []
    for value in Charts.ticks(upTo: end, count: 5) where scale.place(value) <= edge {
      // Dollars have no decimals, so steps below one of them would repeat themselves.
      let text = label(value)
      if labels.last?.text != text { labels.append((scale.place(value), text)) }
    }
    return thinned(labels, keeping: 0, in: widths)
  }
}

extension PathData {
  /// A line through `points`.
  init(line points: [Point]) {
    self.init()
    addLine(points)
  }

  /// The area within `outline`.
  init(area outline: [Point]) {
    self.init()
    addArea(outline)
  }
}
