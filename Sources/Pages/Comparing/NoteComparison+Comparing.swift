// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Commentary
package import Diagnostics
internal import Positioning

extension NoteComparison {
  /// A note with its words.
  package typealias Written = (analysis: NoteAnalysis, commentary: Commentary)

  /// What differs between `old` and `new`.
  ///
  /// Differences are told only where the same leads both: figures of different markets, or of
  /// different measures, stand beside each other and are not subtracted. Nor are those of different
  /// assets, such as two closes.
  ///
  /// - Throws: What rendering a phrase throws.
  package init(
    from old: Written,
    to new: Written,
    in site: SiteContext
  ) throws(ReportError) {
    let subjects = [old, new].map(\.analysis.lead.subject)
    let isSameMeasure = old.analysis.headline == new.analysis.headline
    let isSameLead = isSameMeasure && subjects[0] == subjects[1]
    let markets = [old, new].map { $0.analysis.markets.map(\.subject) }
    var seen: Set<SubjectFigure.Subject> = []
    let names = SubjectNames(
      (subjects + markets.joined()).filter { seen.insert($0).inserted },
      in: site
    )
    func only(_ some: Int, _ others: Int) -> [String] {
      guard isSameMeasure else { return [] }
      let known = Set(markets[others])
      return markets[some].filter { !known.contains($0) }.map { names[$0] }.sorted()
    }
    let rules = [old, new].map { $0.commentary.findings.map(\.rule.rawValue) }
    let scale = isSameLead ? FigureScale(old.analysis, new.analysis) : nil
    self.init(
      old: Side(old, names, in: site),
      new: Side(new, names, in: site),
      isSameMeasure: isSameMeasure,
      isSameLead: isSameLead,
      rows: try rowsOf(old, new, scale, site.templates.phrases),
      entered: only(1, 0),
      left: only(0, 1),
      appeared: rules[1].filter { !rules[0].contains($0) },
      gone: rules[0].filter { !rules[1].contains($0) }
    )
  }
}

/// The figures in the evidence of either note, on `scale`.
private func rowsOf(
  _ old: NoteComparison.Written,
  _ new: NoteComparison.Written,
  _ scale: FigureScale?,
  _ book: Phrasebook
) throws(ReportError) -> [NoteComparison.Row] {
  let (then, now) = (figures(of: old.analysis), figures(of: new.analysis))
  var seen: Set<FigureName> = []
  let names = (old.commentary.evidence + new.commentary.evidence).map(\.figure.name).filter {
    seen.insert($0).inserted
  }
  let before = try evidenceTitles(of: names, in: old.analysis, with: book)
  let after = try evidenceTitles(of: names, in: new.analysis, with: book)
  let isSameAsset = old.analysis.context?.asset == new.analysis.context?.asset
  return names.map { name in
    let (a, b) = (then[name], now[name])
    let isSame = before[name] == after[name] && (isSameAsset || !name.isOfContext)
    var difference: String?
    if let scale, let a, let b, isSame, a.text != b.text {
      difference = scale.difference(from: a, to: b)
    }
    return NoteComparison.Row(
      name: name.rawValue,
      title: title(before[name], after[name]),
      old: a?.text,
      new: b?.text,
      oldResult: a?.result,
      newResult: b?.result,
      difference: difference
    )
  }
}

/// What a figure is in both notes: each may be of another asset, such as a close.
private func title(_ old: String?, _ new: String?) -> String {
  guard let old, let new, new != old else { return old ?? new ?? "" }
  return "\(old) / \(new)"
}

extension FigureName {
  /// Whether it is of the asset whose price stands beside the note, which its title does not name.
  fileprivate var isOfContext: Bool {
    switch self {
    case .volatility, .crowding, .crowdingParts, .interestMove, .squeezeRise, .squeezeFall,
      .cascadeRise, .cascadeFall, .levelsMultiple:
      true
    default: false
    }
  }
}

extension FigureScale {
  /// The scale of the figures of two notes that the same leads.
  fileprivate init(_ old: NoteAnalysis, _ new: NoteAnalysis) {
    self.init(from: old.lead, to: new.lead)
  }
}

extension NoteComparison.Side {
  fileprivate init(
    _ note: NoteComparison.Written,
    _ names: SubjectNames,
    in site: SiteContext
  ) {
    let headline = note.analysis.headline
    self.init(
      date: note.analysis.date,
      asOf: note.analysis.asOf,
      headline: note.commentary.headline,
      measure: site.templates.charts.vocabulary.name(of: headline.measure, headline.population),
      lead: names[note.analysis.lead.subject],
      regime: site.templates.words.name(of: note.analysis.lead.regime)
    )
  }
}
