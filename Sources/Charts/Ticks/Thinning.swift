// SPDX-License-Identifier: Apache-2.0

/// The plot widths, in pixels, that the labels along a chart's foot must fit.
package struct PlotWidths: Hashable, Sendable {
  /// The plot of a figure on a page 320 pixels wide.
  package let narrow: Double
  /// The plot of the narrowest figure that shows wide labels.
  package let wide: Double
  /// How far a label may reach beyond the plot.
  package let overhang: Double

  /// The plots of a figure whose gutters take `gutters` pixels in all.
  ///
  /// A figure is 284 pixels wide on the narrowest page; from 30rem, 480, it is wide.
  ///
  /// - Parameters:
  ///   - gutters: Pixels left and right of a wide figure's plot.
  ///   - narrowGutters: The same in a narrow figure, if it differs.
  ///   - overhang: How far a label may reach beyond the plot.
  package init(gutters: Double, narrowGutters: Double? = nil, overhang: Double = 0) {
    self.overhang = overhang
    narrow = max(40, 284 - (narrowGutters ?? gutters))
    wide = max(40, 480 - gutters)
  }
}

/// The labels that fit beside each other, evenly left out where they do not.
///
/// - Parameters:
///   - labels: Places in per cent, ascending, with their texts.
///   - kept: The index of a label that must stay, such as zero.
///   - widths: The plots they must fit.
/// - Returns: The labels of a wide plot; those a narrow one has no room for are marked.
package func thinned(
  _ labels: [(x: Double, text: String)],
  keeping kept: Int,
  in widths: PlotWidths
) -> [Tick] {
  let ticks = labels.map { label in
    Tick(x: label.x, label: label.text, anchor: anchor(of: label, in: widths))
  }
  guard let wide = stride(of: ticks, keeping: kept, in: widths.wide, multipleOf: 1) else {
    return []
  }
  let narrow = stride(of: ticks, keeping: kept, in: widths.narrow, multipleOf: wide) ?? wide
  return ticks.enumerated().filter { ($0.offset - kept).isMultiple(of: wide) }.map { index, tick in
    let isWide = !(index - kept).isMultiple(of: narrow)
    return Tick(x: tick.x, label: tick.label, anchor: tick.anchor, isWide: isWide)
  }
}

/// The smallest step through `ticks` at which no two labels touch; `nil` without ticks.
private func stride(
  of ticks: [Tick],
  keeping kept: Int,
  in width: Double,
  multipleOf unit: Int
) -> Int? {
  guard !ticks.isEmpty else { return nil }
  var step = unit
  while step < ticks.count {
    let shown = ticks.enumerated().filter { ($0.offset - kept).isMultiple(of: step) }.map(\.element)
    let fits = zip(shown, shown.dropFirst()).allSatisfy {
      extent(of: $0, in: width).upperBound <= extent(of: $1, in: width).lowerBound
    }
    if fits { return step }
    step += unit
  }
  return step
}

/// Inward where the label would leave a narrow plot by too much, else centred.
private func anchor(of label: (x: Double, text: String), in widths: PlotWidths) -> Tick.Anchor {
  let reach = textWidth(label.text) / 2 - widths.overhang
  let place = label.x / 100 * widths.narrow
  if place < reach { return .start }
  return place > widths.narrow - reach ? .end : .middle
}

/// The pixels that the label of `tick` takes in a plot of `width` pixels.
package func extent(of tick: Tick, in width: Double) -> ClosedRange<Double> {
  let (place, length) = (tick.x / 100 * width, textWidth(tick.label))
  let start =
    switch tick.anchor {
    case .start: place
    case .middle: place - length / 2
    case .end: place - length
    }
  return start...(start + length)
}
