// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Commentary
package import Diagnostics
internal import Positioning

extension Correction {
  /// What `restated` changes of what the note of `published` prints; `nil` if nothing.
  ///
  /// Where something else would lead, the figures of what led are compared, as far as they stand by
  /// themselves. Assets and parts that the note chose to tell are compared with themselves, also
  /// where others would be chosen. An analyst's own headline stands whatever the data says.
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
    let chosen = restated.choosing(as: published)
    let table = isSameLead ? figures(of: chosen) : figures(of: lead, in: restated)
    let scale = FigureScale(from: published.lead, to: lead ?? published.lead)
    let book = site.templates.phrases
    let differing = commentary.evidence.filter { row in
      let now = table.text(row.figure.name)
      return now != row.figure.text && (isSameLead || now != nil)
    }
    let titles =
      try isSameLead
      ? evidenceTitles(of: differing.map(\.figure.name), in: chosen, with: book) : [:]
    let told = differing.filter { (titles[$0.figure.name] ?? $0.title) == $0.title }
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
    let headline =
      try commentary.isHeadlineGenerated
      ? compose(restated, with: book).headline : commentary.headline
    let words = site.templates.words
    self.init(
      date: published.date,
      headline: commentary.headline,
      moments: ToldChange(
        figures: told.map(\.figure) + told.compactMap { table[$0.figure.name] },
        markets: markets.map(\.new.subject),
        slot: published.slot,
        lead: published.lead.inputs + (lead?.inputs ?? []),
        observations: site.observations
      ).moments(of: restatements),
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

extension Commentary {
  /// Whether the headline is the program's; an analyst's own takes its sentence's place.
  fileprivate var isHeadlineGenerated: Bool { sentences.contains { $0.topic == .headline } }
}
