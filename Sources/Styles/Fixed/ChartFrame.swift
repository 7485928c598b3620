// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup

/// The drawing around a chart, and where its plot box stands in it; all in px, y downwards.
///
///     +--------------------------- width ---------------------------+
///     |  margin                                                     |
///     |  <- left gutter -> +------- plot, 0% to 100% -------+ right |
struct ChartFrame {
  /// Where the chart's own start tag stands.
  let rootTag: Range<Int>
  /// The size of the plot box.
  let plot: Viewport
  private let root: MarkupElement
  private let left: Double
  private let box: Int
  private let margin: Int

  /// Measures `chart`, whose gutters `rules` know, for a drawing `box` px wide inside its `margin`.
  ///
  /// - Throws: `style.chart` if the root is no `<svg>` with a height in px, or the box is no wider
  ///   than the gutters.
  init(
    _ chart: EditedMarkup,
    _ rules: ChartRules,
    box: Int,
    margin: Int
  ) throws(ReportError) {
    guard let first = chart.events.firstIndex(where: \.isStart),
      case .start(let root) = chart.events[first].kind, root.name.local == "svg",
      !root.isSelfClosed, let height = root.attribute("height").flatMap({ pixels($0.value) })
    else {
      let summary = "a chart is an `<svg>` with a height in px"
      throw ReportError(.templates, chart.error(.chart, summary, at: 0))
    }
    left = try rules.gutter("--l")
    let width = Double(box) - left - (try rules.gutter("--r"))
    rootTag = chart.events[first].range
    guard width > 0 else {
      let summary = "the gutters of the chart leave nothing of \(box) px"
      throw ReportError(.templates, chart.error(.chart, summary, at: rootTag.lowerBound))
    }
    plot = Viewport(width: width, height: height)
    (self.root, self.box, self.margin) = (root, box, margin)
  }

  /// The start tags of the drawing and of the plot box in it, with style and ground between.
  ///
  /// The plot box preserves blanks: rsvg-convert drops those at the ends of a `<tspan>` otherwise.
  func opening(with rules: ChartRules) throws(ReportError) -> String {
    let (width, height) = (box + 2 * margin, decimal(plot.height + 2 * Double(margin)))
    let place =
      "x=\"\(decimal(Double(margin) + left))\" y=\"\(margin)\" "
      + "width=\"\(decimal(plot.width))\" height=\"\(decimal(plot.height))\""
    return """
      <svg xmlns="\(MarkupNamespace.svg)" width="\(width)" height="\(height)" \
      viewBox="0 0 \(width) \(height)"\(attributes { $0.isOfMeaning })>
      <style>
      \(try rules.text().escaped)
      </style>
      <rect width="\(width)" height="\(height)" style="fill:\(try rules.paper().escaped)"/>
      <svg \(place) xml:space="preserve"\(attributes { !$0.isOfMeaning && !["width", "height"].contains($0.name.local) })>
      """
  }

  private func attributes(_ condition: (MarkupAttribute) -> Bool) -> String {
    root.attributes.filter(condition).map { attribute in
      let prefix = attribute.name.prefix.isEmpty ? "" : "\(attribute.name.prefix):"
      return " \(prefix)\(attribute.name.local)=\"\(attribute.value.escaped)\""
    }.joined()
  }
}

extension MarkupEvent {
  fileprivate var isStart: Bool {
    if case .start = kind { true } else { false }
  }
}

extension MarkupAttribute {
  /// Whether it says what the drawing is, not how it looks.
  fileprivate var isOfMeaning: Bool { name.local == "role" || name.local.hasPrefix("aria-") }
}
