// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Commentary
package import Diagnostics
internal import Positioning

extension Correction {
  /// What `restated` changes of what the note of `published` prints; `nil` if nothing.
  ///
  /// Where something else would lead, the figures of what led are compared, as far as they stand by
  /// themselves.
  ///
  /// - Parameters:
  ///   - published: The note's figures.
  ///   - commentary: The note's words.
  ///   - restated: The same note on restated data.
  ///   - restatements: What was restated of all that the note knew.
  ///   - site: What all pages share.
  /// - Throws: What rendering a phrase throws.
  package init?(
    of published: NoteAnalysis,
    _ commentary: Commentary,
    on restated: NoteAnalysis,
    by restatements: [Restatement],
    in site: SiteContext
  ) throws(ReportError) {
    let subject = published.lead.subject
    let isSameLead = subject == restated.lead.subject
    let lead = isSameLead ? restated.lead : restated.figures.first { $0.subject == subject }
    let table = isSameLead ? figures(of: restated) : figures(of: lead, in: restated)
    let scale = FigureScale(from: published.lead, to: lead ?? published.lead)
    let told = commentary.evidence.filter { row in
      let now = table.text(row.figure.name)
      return now != row.figure.text && (isSameLead || now != nil)
    }
    let markets = published.markets.changed(in: restated, besides: subject)
    let regimes = [published.lead, lead].map { $0?.regime }
    let differs = !told.isEmpty || !markets.isEmpty || !isSameLead || regimes[0] != regimes[1]
    guard differs else { return nil }
    let rows = told.map { row in
      let now = table[row.figure.name]
      return Row(
        title: row.title,
        published: row.figure.text,
        restated: now?.text ?? "",
        difference: now.flatMap { scale.difference(from: row.figure, to: $0) }
      )
    }
    let names = SubjectNames(
      (published.figures + restated.figures).map(\.subject).eachOnce,
      in: site
    )
    let headline = try compose(restated, with: site.templates.phrases).headline
    let words = site.templates.words
    self.init(
      date: published.date,
      headline: commentary.headline,
      moments: instants(of: restatements, published, restated, in: site, isPriced: told.isPriced),
      rows: rows + markets.map { Row($0, names) },
      newHeadline: headline == commentary.headline ? nil : headline,
      lead: isSameLead
        ? nil : Naming(published: names[subject], restated: names[restated.lead.subject]),
      regime: regimes[0] == regimes[1] || (lead == nil)
        ? nil
        : Naming(
          published: words.name(of: regimes[0]),
          restated: words.name(of: regimes[1])
        )
    )
  }
}

extension Correction.Row {
  /// The ratio of a market, then and now.
  fileprivate init(_ market: (old: SubjectFigure, new: SubjectFigure), _ names: SubjectNames) {
    self.init(
      title: names[market.old.subject],
      published: ratioText(market.old.imbalance),
      restated: ratioText(market.new.imbalance),
      difference: FigureScale.factor(from: market.old.imbalance, to: market.new.imbalance)
    )
  }
}

extension NoteAnalysis {
  /// Whatever may lead: the lead, the markets and the assets.
  fileprivate var figures: [SubjectFigure] { [lead] + markets + assets }
}

extension [SubjectFigure] {
  /// Those whose printed ratio is another one in `restated`, `subject` aside.
  fileprivate func changed(
    in restated: NoteAnalysis,
    besides subject: SubjectFigure.Subject
  ) -> [(old: SubjectFigure, new: SubjectFigure)] {
    let now = Dictionary(restated.markets.map { ($0.subject, $0) }) { first, _ in first }
    return filter { $0.subject != subject }.compactMap { old in
      now[old.subject].flatMap { new in
        ratioText(old.imbalance) == ratioText(new.imbalance) ? nil : (old, new)
      }
    }
  }
}

extension [SubjectFigure.Subject] {
  fileprivate var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}

extension [EvidenceRow] {
  /// Whether one of them is told from prices, funding or open interest.
  fileprivate var isPriced: Bool {
    let priced: Set<FigureName> = [
      .close, .closeDay, .closeNearChange, .closeMiddleChange, .funding, .openInterest,
    ]
    return contains { priced.contains($0.figure.name) }
  }
}

/// When that became public which the figures of `published` or `restated` are made of.
private func instants(
  of restatements: [Restatement],
  _ published: NoteAnalysis,
  _ restated: NoteAnalysis,
  in site: SiteContext,
  isPriced: Bool
) -> [Instant] {
  let used = Set(inputs(of: published) + inputs(of: restated))
  let markets = Set(used.map { site.observations[$0].key.market })
  let own = restatements.filter { restatement in
    switch restatement.subject {
    case .positions(let market): markets.contains(market)
    case .prices(let asset): isPriced && asset == published.context?.asset
    }
  }
  return Set((own.isEmpty ? restatements : own).map(\.published)).sorted()
}
