// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Positioning
internal import Templating

/// The words of the pages beside the notes, as text templates in `commentary/LANGUAGE/pages` write
/// them: one `key: text` a line, as around charts.
struct PageWords: Sendable {
  let assets: Template
  let asset: Template
  let leftOut: Template
  let measures: Template
  let measure: Template
  let archive: Template
  let home: Template
  let trackRecord: Template
  let calls: Template
  let forecast: Template
  let study: Template
  let studySummary: Template
  let noteCalls: Template
  let marketState: Template
  let inputs: Template
  let correction: Template
  let errata: Template
  let feed: Template
  /// The names of the regimes.
  let regimes: Words<RegimeNames.Key>

  /// Compiles the words of `language` in `library`.
  ///
  /// - Throws: Everything that is wrong with the names they use; what is wrong with their lines.
  init(_ library: TemplateLibrary, language: String) throws(ReportError) {
    var found: [Diagnostic] = []
    func words(_ name: String, _ shape: Shape) -> Template? {
      do throws(ReportError) {
        return try library.template("commentary/\(language)/pages/\(name)", for: shape)
      } catch {
        found += error.diagnostics
        return nil
      }
    }
    let assets = words("assets", AssetsWords.model.shape)
    let asset = words("asset", AssetWords.model.shape)
    let leftOut = words("left-out", LeftOut.model.shape)
    let measures = words("measures", MeasuresWords.model.shape)
    let measure = words("measure", MeasureWords.model.shape)
    let archive = words("archive", ArchiveWords.model.shape)
    let home = words("home", HomeWords.model.shape)
    let trackRecord = words("track-record", TrackRecordWords.model.shape)
    let calls = words("calls", CallsWords.model.shape)
    let forecast = words("forecast", ForecastWords.model.shape)
    let study = words("study", StudyWords.model.shape)
    let studySummary = words("study-summary", StudySummaryWords.model.shape)
    let noteCalls = words("note-calls", NoteCallsWords.model.shape)
    let marketState = words("market-state", MarketStateWords.model.shape)
    let inputs = words("inputs", InputsView.model.shape)
    let correction = words("correction", CorrectionWords.model.shape)
    let errata = words("errata", ErrataWords.model.shape)
    let feed = words("feed", FeedWords.model.shape)
    let regimes = words("regimes", RegimeNames.model.shape)
    guard let assets, let asset, let leftOut, let measures, let measure, let archive, let home,
      let trackRecord, let calls, let forecast, let study, let studySummary, let noteCalls,
      let marketState, let inputs, let correction, let errata, let feed, let regimes
    else { throw ReportError(.templates, found) }
    self.assets = assets
    self.asset = asset
    self.leftOut = leftOut
    self.measures = measures
    self.measure = measure
    self.archive = archive
    self.home = home
    self.trackRecord = trackRecord
    self.calls = calls
    self.forecast = forecast
    self.study = study
    self.studySummary = studySummary
    self.noteCalls = noteCalls
    self.marketState = marketState
    self.inputs = inputs
    (self.correction, self.errata, self.feed) = (correction, errata, feed)
    self.regimes = try Words(regimes, RegimeNames.model.record(of: ()))
  }
}

/// What regimes are called in lists and tables.
enum RegimeNames {
  /// By bands with their side, by rank as high or low for the market.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case extremeShort = "extreme_short"
    case crowdedShort = "crowded_short"
    case leaningShort = "leaning_short"
    case balanced
    case leaningLong = "leaning_long"
    case crowdedLong = "crowded_long"
    case extremeLong = "extreme_long"
    case extremelyLow = "extremely_low"
    case veryLow = "very_low"
    case low, ordinary, high
    case veryHigh = "very_high"
    case extremelyHigh = "extremely_high"
    case undecided
    /// Before the count of markets that are added.
    case sumOf = "sum_of"
  }

  /// The words need no data.
  static let model = Model<Void>()

  private static let byBands: [Key] = [
    .extremeShort, .crowdedShort, .leaningShort, .balanced, .leaningLong, .crowdedLong,
    .extremeLong,
  ]
  private static let byRank: [Key] = [
    .extremelyLow, .veryLow, .low, .ordinary, .high, .veryHigh, .extremelyHigh,
  ]

  /// The key of `regime`, or of no verdict.
  static func key(of regime: Regime?) -> Key {
    guard let regime else { return .undecided }
    return (regime.rule == .rank ? byRank : byBands)[regime.step + 3]
  }
}

extension PageWords {
  /// What `regime` is called.
  func name(of regime: Regime?) -> String { regimes[RegimeNames.key(of: regime)] }
}
