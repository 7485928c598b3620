// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Charts
internal import Figures
package import Positioning
internal import Templating

/// What a figure outside a note shows: whose figures, counted how, and how often.
package struct Series: Hashable, Sendable {
  /// The measure and the class of traders.
  package let headline: NoteAnalysis.Headline
  /// What parts neighbouring slots.
  package let cadence: Cadence
  /// Where the figures come from, as the data says.
  package let source: FigureSource
  /// The bands that tell the regimes; `nil` where they are told by rank.
  package let bands: RegimeBands?

  /// A series of figures of `headline`; the bands are those of `settings`, unless `rule`, or
  /// else the measure, goes by rank.
  package init(
    _ headline: NoteAnalysis.Headline,
    cadence: Cadence,
    source: FigureSource,
    rule: Measure.RegimeRule? = nil,
    settings: AnalysisSettings = AnalysisSettings()
  ) {
    self.headline = headline
    self.cadence = cadence
    self.source = source
    let rule = rule ?? headline.measure.regimeRule
    bands = rule == .bands ? settings.bands[headline.measure] ?? .ordinary : nil
  }
}

/// What the words of a figure outside a note may tell of what it shows.
struct SeriesWords: Hashable, Sendable {
  /// What is counted, and whose; and in what.
  let measure: String, unit: String
  /// Whose figures these are; `nil` where they are of several markets.
  let subject: String?
  let isWeekly: Bool
  /// Whether regimes are told by rank.
  let isByRank: Bool
  let isSynthetic: Bool, isModelled: Bool
  let source: String?

  /// What `series` shows of `subject`, in the words of `vocabulary`.
  init(_ series: Series, of subject: String? = nil, in unit: Unit? = nil, _ vocabulary: Vocabulary)
  {
    measure = vocabulary.name(of: series.headline.measure, series.headline.population)
    self.unit = vocabulary.name(of: unit)
    self.subject = subject.map(oneLine)
    isByRank = series.bands == nil
    isWeekly = series.cadence == .weekly
    isSynthetic = series.source.status == .synthetic
    isModelled = series.source.status == .modelled
    source = series.source.name.map(oneLine)
  }

  /// What templates may write of it; what a source line needs is named as in a note's words.
  static let model = Model<SeriesWords>(
    .text("measure") { $0.measure },
    .text("unit") { $0.unit },
    .optionalText("subject") { $0.subject },
    .flag("byRank") { $0.isByRank },
    .flag("weekly") { $0.isWeekly },
    .flag("synthetic") { $0.isSynthetic },
    .flag("modelled") { $0.isModelled },
    .optionalText("source") { $0.source }
  )
}

/// What a tick of a time axis says.
func dateTick(_ step: DateTicks.Step, _ day: Day) -> String {
  if case .days = step { shortDate(day) } else { monthTick(day) }
}
