// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
package import Diagnostics
package import Positioning

/// What the other pages of a site need of a note: its neighbours, the home page, the archives.
///
/// It is small and rebuilt from its facts alone, so a build may keep the facts of the notes that
/// did not change, and analyse and write only the others.
package struct NoteSummary: Sendable {
  /// What is known of a note without its markup.
  package struct Facts: Hashable, Sendable {
    /// The note's day.
    package let date: Day
    /// The slot that the note speaks of.
    package let slot: Day
    /// The last day that its figures speak of: the slot itself, or of a week the as-of day.
    package let asOf: Day
    /// All slots that became public with it, ascending; the last is ``slot``.
    package let slots: [Day]
    /// What its headline measures.
    package let headlineMeasure: NoteAnalysis.Headline
    /// Whose figures lead it.
    package let subject: SubjectFigure.Subject
    /// The headline in words.
    package let headline: String
    /// "12.5:1 short", or which side is empty.
    package let ratio: String
    /// "−85.2%"; empty without one.
    package let skew: String
    /// The lead's larger ÷ smaller side, 1 or more; `nil` where a side is empty.
    package let dominance: Double?
    /// The lead's larger side; `nil` where both are equal or empty.
    package let lean: Side?
    /// The lead's regime; `nil` without a verdict.
    package let regime: Regime?

    /// The facts of a note.
    package init(
      date: Day,
      slot: Day,
      asOf: Day,
      slots: [Day],
      headlineMeasure: NoteAnalysis.Headline,
      subject: SubjectFigure.Subject,
      headline: String,
      ratio: String,
      skew: String,
      dominance: Double?,
      lean: Side?,
      regime: Regime?
    ) {
      self.date = date
      self.slot = slot
      self.asOf = asOf
      self.slots = slots
      self.headlineMeasure = headlineMeasure
      self.subject = subject
      self.headline = headline
      self.ratio = ratio
      self.skew = skew
      self.dominance = dominance
      self.lean = lean
      self.regime = regime
    }

    /// The lead's long ÷ short; `nil` where a side is empty.
    var ratioOfSides: Double? { dominance.map { lean == .short ? 1 / $0 : $0 } }

    /// The one asset that leads; `nil` for a figure of all.
    var leadAsset: Asset? { subject.singleAsset }
  }

  /// What is known of the note.
  package let facts: Facts
  /// How lists show it.
  package let link: NoteLinkView

  /// The summary of the note of `facts`.
  ///
  /// - Throws: What drawing the regime strip throws.
  package init(_ facts: Facts, in site: SiteContext) throws(ReportError) {
    self.facts = facts
    link = NoteLinkView(
      day: facts.date,
      path: noteFolder(of: facts.date) + "index.html",
      headline: facts.headline,
      ratio: facts.ratio,
      skew: facts.skew,
      regime: try site.templates.charts.regimeStrip(facts.regime, size: .small),
      step: facts.regime?.step
    )
  }
}

extension SubjectFigure {
  /// The one asset that the figure is about; `nil` for a figure of all.
  var singleAsset: Asset? { subject.singleAsset }
}

extension SubjectFigure.Subject {
  /// The one asset that it is; `nil` for all.
  fileprivate var singleAsset: Asset? {
    switch self {
    case .market(let market), .given(let market): market.asset.isAll ? nil : market.asset
    case .asset(let asset): asset
    case .total: nil
    }
  }
}
