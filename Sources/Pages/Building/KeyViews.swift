// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// The key figures under the hero: ratio, skew, rank, z-score, and three changes.
func keyViews(
  of analysis: NoteAnalysis,
  _ commentary: Commentary,
  _ charts: ChartTemplates
) throws(ReportError) -> [KeyView] {
  let builder = KeyBuilder(analysis: analysis, commentary: commentary, charts: charts)
  var views = [builder.ratio, try builder.skew(), try builder.rank(), try builder.zScore()]
  for change in analysis.lead.changes { views.append(try builder.change(change)) }
  return views
}

private struct KeyBuilder {
  let analysis: NoteAnalysis
  let commentary: Commentary
  let charts: ChartTemplates

  var lead: SubjectFigure { analysis.lead }

  var ratio: KeyView {
    let side: String? = lead.imbalance.lean.map { lean in
      let (more, fewer) =
        lean == .short
        ? (commentary.shorts, commentary.longs) : (commentary.longs, commentary.shorts)
      return "\(more) to \(fewer)"
    }
    return view(
      "Ratio", lead.imbalance.dominance.map { Figures.ratio($0) }, .ratio,
      caption: side ?? "level", missing: ratioText(lead.imbalance))
  }

  func skew() throws(ReportError) -> KeyView {
    view(
      "Net skew", lead.imbalance.skew.map { signedPercent($0) }, .skew,
      strip: try charts.skewStrip(of: lead), caption: "−100 all short, 100 all long")
  }

  func rank() throws(ReportError) -> KeyView {
    let standing = lead.standing
    guard let rank = standing.rank else {
      let caption = "\(count(standing.readings)) of \(count(standing.minimum)) readings needed"
      return view("Rank, 1 year", nil, .readings, caption: caption)
    }
    return view(
      "Rank, 1 year", number(rank, places: 2), .rank, strip: try charts.rankStrip(of: lead),
      caption: "of \(count(standing.readings)) readings, 0 most short")
  }

  func zScore() throws(ReportError) -> KeyView {
    let missing = lead.standing.hasEnough ? "no spread" : "no data"
    return view(
      "z-score", lead.standing.z.map { signed($0, places: 1) }, .z,
      strip: try charts.zStrip(of: lead), caption: "log ratio, 365 days", missing: missing)
  }

  func change(_ change: Change) throws(ReportError) -> KeyView {
    let names: [Int: (String, FigureName)] = [
      1: ("1 day", .dayFactor), 7: ("7 days", .weekFactor), 30: ("30 days", .monthFactor),
    ]
    let (label, name) = names[change.days] ?? ("\(change.days) days", .dayFactor)
    let then = change.then.map { "from \(ratioText($0))" }
    return view(
      label, change.factor.map { multiple($0) }, name,
      strip: try charts.changeStrip(of: change),
      caption: then ?? "no reading on \(shortDate(change.day))")
  }

  private func view(
    _ label: String,
    _ value: String?,
    _ name: FigureName,
    strip: RenderedMarkup? = nil,
    caption: String,
    missing: String = "no data"
  ) -> KeyView {
    let row = commentary.evidence.first { $0.figure.name == name }
    return KeyView(
      label: label, value: value ?? missing, evidence: value == nil ? nil : row?.key,
      strip: value == nil ? nil : strip, caption: caption, isMissing: value == nil)
  }
}
