// SPDX-License-Identifier: Apache-2.0
package import Charts
package import Diagnostics
internal import Positioning
package import Templating

/// What the template of a sparkline draws.
struct SparklineDrawing: Hashable, Sendable {
  let chart: Sparkline

  /// What the template may write; `dot` is the class of the last value's side.
  static let model = Model<SparklineDrawing>(
    .text("line") { $0.chart.line.commands },
    .number("level", places: 1) { $0.chart.level },
    .number("x", places: 1) { $0.chart.x },
    .number("y", places: 1) { $0.chart.y },
    .text("dot") { SideView.dot($0.chart.lean < 0 ? .short : $0.chart.lean > 0 ? .long : nil) }
  )
}

extension ChartTemplates {
  /// A small line of a ratio for lists, hidden from those who hear the page: the text beside it
  /// says what it shows.
  ///
  /// - Parameters:
  ///   - ratios: Long ÷ short, oldest first, one a slot; `nil` is no data.
  ///   - domain: The axis that all lines of a page share.
  /// - Returns: `nil` where no slot has a value.
  /// - Throws: What rendering throws.
  package func sparkline(
    of ratios: [Double?],
    in domain: RatioDomain
  ) throws(ReportError) -> RenderedMarkup? {
    guard let chart = Sparkline(ratios, in: domain) else { return nil }
    let drawing = SparklineDrawing(chart: chart)
    return try sparkline.renderMarkup(SparklineDrawing.model.record(of: drawing))
  }
}
