// SPDX-License-Identifier: Apache-2.0
internal import Templating

extension PageWords {
  /// The files of words, by their names.
  enum Name: String, CaseIterable, Sendable {
    case assets, asset, measures, measure, venues, venue, tags, tag, data, dictionary, about,
      archive, home, calls, forecast, study, inputs
    case correction, errata, feed, late, recall, regimes
    case leftOut = "left-out"
    case trackRecord = "track-record"
    case studySummary = "study-summary"
    case noteCalls = "note-calls"
    case marketState = "market-state"

    /// Its place among all.
    var place: Int { Self.allCases.firstIndex(of: self) ?? 0 }

    /// The names that the words may use.
    var shape: Shape {
      switch self {
      case .assets: AssetsWords.model.shape
      case .asset: AssetWords.model.shape
      case .leftOut: LeftOut.model.shape
      case .measures: MeasuresWords.model.shape
      case .measure: MeasureWords.model.shape
      case .venues: VenuesWords.model.shape
      case .venue: VenuePageWords.model.shape
      case .tags: TagsWords.model.shape
      case .tag: TagWords.model.shape
      case .data: DataPageWords.model.shape
      case .dictionary: DictionaryWords.model.shape
      case .about: AboutWords.model.shape
      case .archive: ArchiveWords.model.shape
      case .home: HomeWords.model.shape
      case .trackRecord: TrackRecordWords.model.shape
      case .calls: CallsWords.model.shape
      case .forecast: ForecastWords.model.shape
      case .study: StudyWords.model.shape
      case .studySummary: StudySummaryWords.model.shape
      case .noteCalls: NoteCallsWords.model.shape
      case .marketState: MarketStateWords.model.shape
      case .inputs: InputsView.model.shape
      case .correction: CorrectionWords.model.shape
      case .errata: ErrataWords.model.shape
      case .feed: FeedWords.model.shape
      case .late: LateWords.model.shape
      case .recall: RecallWords.model.shape
      case .regimes: RegimeNames.model.shape
      }
    }
  }
}
