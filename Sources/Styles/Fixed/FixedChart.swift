// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Markup

/// Makes of a fluid chart a drawing of one size, which stands by itself: for mail and previews.
///
/// The chart of a page measures its width in percent and takes gutters, colours and type from the
/// page's sheet. Here all of that has its value: the gutters in px, the rules that concern the chart
/// in a `<style>` of its own, with the light values of the variables, and the paths of a stretched
/// `<svg>` in px, since rsvg-convert would stretch their strokes too. `--paper` is filled in behind.
/// What the sheet hides at this width is left out; all other text stays as it is.
///
///     let drawing = try fixedChart(chart, by: sheet, width: 600) { _ in nil }
///     // <svg xmlns="http://www.w3.org/2000/svg" width="600" height="346" …>…</svg>
///
/// - Parameters:
///   - svg: A chart, with a height in px and `width="100%"`, UTF-8.
///   - sheet: The page's sheet.
///   - width: The width of the drawing in px, margins included; a query such as
///     `@container (max-width:30rem)` asks for the width without them.
///   - margin: What is left free on each side, in px, for labels that stand over the
///     edge.
///   - origin: The template's place of a byte of `svg`, for messages.
/// - Returns: An SVG document; the same for the same input.
/// - Throws: `style.chart`, `style.stretched`, `style.path`, `style.value`, `style.query`,
///   `style.unknown-variable`, `style.circular-variable`.
/// - Complexity: O(n) in the bytes of both.
package func fixedChart(
  _ svg: [UInt8],
  by sheet: StyleSheet,
  width: Int,
  margin: Int = 8,
  origin: @escaping (Int) -> SourceLocation?
) throws(ReportError) -> [UInt8] {
  let chart = try EditedMarkup(svg, named: "chart.svg", origin: origin)
  let box = width - 2 * margin
  let rules = try ChartRules(sheet, for: ChartNames(chart), width: Double(box))
  let frame = try ChartFrame(chart, rules, box: box, margin: margin)
  var fixing = ChartFixing(chart: chart, rules: rules, plot: frame.plot)
  for event in chart.events { fixing.add(event) }
  guard fixing.found.isEmpty else { throw ReportError(.templates, fixing.found) }
  let opening = TextEdit(range: frame.rootTag, text: try frame.opening(with: rules))
  let end = svg.count
  return svg.edited(by: [opening] + fixing.edits + [TextEdit(range: end..<end, text: "</svg>\n")])
}
