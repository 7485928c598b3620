// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Charts
package import Diagnostics
internal import Positioning
package import Templating

/// The strips beside a note's key figures; each is `nil` where its figure is no data.
package struct KeyStrips: Sendable {
  /// Net skew, rank and z-score.
  package let skew, rank, z: RenderedMarkup?
  /// One for each change of the leading figures, in their order.
  package let changes: [RenderedMarkup?]
}

extension ChartTemplates {
  /// The strips of a note's leading figures; the strips of changes share one axis.
  ///
  /// - Throws: What rendering throws.
  package func keyStrips(of figure: SubjectFigure) throws(ReportError) -> KeyStrips {
    let side = figure.imbalance.lean
    let ratios = figure.changes.flatMap { [$0.then?.ratio, $0.now?.ratio] }.compactMap { $0 }
    let domain = RatioDomain(covering: ratios)
    var changes: [RenderedMarkup?] = []
    for change in figure.changes {
      let then = change.then?.ratio ?? 0
      let now = change.now?.ratio ?? 0
      let strip = Strip.change(from: then, to: now, in: domain)
      changes.append(try render(strip, SideView.side(of: now)))
    }
    return KeyStrips(
      skew: try render(figure.imbalance.skew.flatMap(Strip.skew), side),
      rank: try render(figure.standing.rank.flatMap(Strip.rank), side),
      z: try render(figure.standing.z.flatMap(Strip.z), side),
      changes: changes
    )
  }

  /// The seven cells that tell a regime, or none of them without a verdict.
  ///
  /// - Throws: What rendering throws.
  package func regimeStrip(
    _ regime: Regime?,
    size: RegimeStrip.Size
  ) throws(ReportError) -> RenderedMarkup {
    let strip = RegimeStrip(step: regime?.step ?? .max, size: size)
    let drawing = RegimeStripDrawing(strip: strip)
    return try regimeStrip.renderMarkup(RegimeStripDrawing.model.record(of: drawing))
  }

  private func render(_ strip: Strip?, _ side: Side?) throws(ReportError) -> RenderedMarkup? {
    guard let strip else { return nil }
    let drawing = StripDrawing(strip: strip, side: side)
    return try self.strip.renderMarkup(StripDrawing.model.record(of: drawing))
  }
}
