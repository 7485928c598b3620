// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// The key figures under the hero: ratio, skew (of a class of traders the net), rank, z-score, and
/// three changes.
func keyViews(
  of analysis: NoteAnalysis,
  _ commentary: Commentary,
  _ charts: ChartTemplates
) throws(ReportError) -> [KeyView] {
  let strips = try charts.keyStrips(of: analysis.lead)
  let builder = KeyBuilder(
    cadence: analysis.cadence,
    lead: analysis.lead,
    commentary: commentary,
    strips: strips
  )
  let isClass = analysis.headline.measure == .traderClass && analysis.lead.imbalance.net != nil
  return [builder.ratio, isClass ? builder.net : builder.skew, builder.rank, builder.zScore]
    + zip(analysis.lead.changes, strips.changes).map { builder.change($0, strip: $1) }
}

private struct KeyBuilder {
  let cadence: Cadence
  let lead: SubjectFigure
  let commentary: Commentary
  let strips: KeyStrips

  var ratio: KeyView {
    let side: String? = lead.imbalance.lean.map { lean in
      let (more, fewer) =
        lean == .short
        ? (commentary.shorts, commentary.longs) : (commentary.longs, commentary.shorts)
      return "\(more) to \(fewer)"
    }
    return view(
      "Ratio",
      lead.imbalance.dominance.map { Figures.ratio($0) },
      .ratio,
      caption: side ?? "level",
      missing: ratioText(lead.imbalance)
    )
  }

  var skew: KeyView {
    view(
      "Net skew",
      lead.imbalance.skew.map { signedPercent($0) },
      .skew,
      strip: strips.skew,
      caption: "−100 all short, 100 all long"
    )
  }

  var net: KeyView {
    let unit = lead.unit == .contracts ? "contracts" : "longs less shorts"
    let index = lead.net?.index.map { "\(unit), COT index \(number($0))" }
    let text = commentary.evidence.first { $0.figure.name == .net }?.figure.text
    return view("Net", text, .net, caption: index ?? unit)
  }

  var rank: KeyView {
    let label = cadence == .daily ? "Rank, 1 year" : "Rank, 3 years"
    let standing = lead.standing
    guard let rank = standing.rank else {
      let caption = "\(count(standing.readings)) of \(count(standing.minimum)) readings needed"
      return view(label, nil, .readings, caption: caption)
    }
    return view(
      label,
      number(rank, places: 2),
      .rank,
      strip: strips.rank,
      caption: "of \(count(standing.readings)) readings, 0 most short"
    )
  }

  var zScore: KeyView {
    let missing = lead.standing.hasEnough ? "no spread" : "no data"
    return view(
      "z-score",
      lead.standing.z.map { signed($0, places: 1) },
      .z,
      strip: strips.z,
      caption: "log ratio, \(count(lead.standing.window)) \(noun)s",
      missing: missing
    )
  }

  /// What one slot is.
  private var noun: String { cadence == .daily ? "day" : "week" }

  func change(_ change: Change, strip: RenderedMarkup?) -> KeyView {
    let names: [Cadence.Span: FigureName] = [
      .near: .nearFactor, .middle: .middleFactor, .far: .farFactor,
    ]
    let name = names[change.span] ?? .nearFactor
    let slots = cadence.slots(in: change.span)
    let label = "\(slots) \(noun)\(slots == 1 ? "" : "s")"
    let then = change.then.map { "from \(ratioText($0))" }
    return view(
      label,
      change.factor.map { multiple($0) },
      name,
      strip: strip,
      caption: then
        ?? "no reading \(cadence == .daily ? "on" : "in the week of") \(shortDate(change.slot))"
    )
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
      label: label,
      value: value ?? missing,
      evidence: value == nil ? nil : row?.key,
      strip: value == nil ? nil : strip,
      caption: caption,
      isMissing: value == nil,
      figure: name
    )
  }
}
