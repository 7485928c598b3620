// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup
import Styles

/// The sheet in `text`, called `s.css`.
func sheet(_ text: String) throws(ReportError) -> StyleSheet {
  try StyleSheet(Array(text.utf8), file: "s.css")
}

/// The messages of what `body` throws, one a line each with its fix; empty if it throws nothing.
func messages(_ body: () throws(ReportError) -> Void) -> [String] {
  do throws(ReportError) {
    try body()
    return []
  } catch {
    return error.diagnostics.map { "\($0)" + ($0.fix.map { " fix: \($0)" } ?? "") }
  }
}

/// `html` with the rules in `css`; a byte's place is its line of the template `m.html`.
func mail(_ html: String, _ css: String, palette: String? = nil) throws(ReportError) -> String {
  let lines = LineTable(html.utf8)
  let palette = try palette.map { text throws(ReportError) in try sheet(text) }
  let rules = try MailRules(try sheet(css), palette: palette)
  let written = try inlined(Array(html.utf8), by: rules) { offset in
    let (line, column) = lines.place(of: offset)
    return SourceLocation(file: "m.html", line: line, column: column)
  }
  return String(decoding: written, as: UTF8.self)
}

/// A drawing of `svg`, a chart without its namespace, with the rules in `css`.
func drawing(_ svg: String, _ css: String, width: Int = 200) throws(ReportError) -> String {
  let bytes = Array(svg.replacing("<svg class=\"c", with: "\(chartStart)\"c").utf8)
  let lines = LineTable(bytes)
  let drawn = try fixedChart(bytes, by: try sheet(css), width: width, margin: 10) { offset in
    let (line, column) = lines.place(of: offset)
    return SourceLocation(file: "c.svg", line: line, column: column)
  }
  return String(decoding: drawn, as: UTF8.self)
}

private let chartStart = "<svg xmlns=\"\(MarkupNamespace.svg)\" class="
