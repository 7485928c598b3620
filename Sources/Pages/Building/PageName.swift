// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// A template that makes a whole page of a site, or a part that stands by itself.
enum PageName: Int, CaseIterable, Sendable {
  case note, home
  case archive, year, month
  case assets, asset, assetNotes
  case measures, measure
  case venues, venue
  case tags, tag
  case data, about
  case methodology, trackRecord, errata, missing
  case feedEntry, favicon, card, notice

  /// The template's name; that of words depends on the language.
  func template(in language: String) -> String {
    switch self {
    case .note: "pages/note"
    case .home: "pages/home"
    case .archive: "pages/archive"
    case .year: "pages/year"
    case .month: "pages/month"
    case .assets: "pages/assets"
    case .asset: "pages/asset"
    case .assetNotes: "pages/asset-notes"
    case .measures: "pages/measures"
    case .measure: "pages/measure"
    case .venues: "pages/venues"
    case .venue: "pages/venue"
    case .tags: "pages/tags"
    case .tag: "pages/tag"
    case .data: "pages/data"
    case .about: "pages/about"
    case .methodology: "pages/methodology"
    case .trackRecord: "pages/track-record"
    case .errata: "pages/errata"
    case .missing: "pages/404"
    case .feedEntry: "feeds/entry"
    case .favicon: "favicon"
    case .card: "cards/note"
    case .notice: "commentary/\(language)/notice"
    }
  }

  /// The names that the template may use.
  var shape: Shape {
    switch self {
    case .note: NoteView.model.shape
    case .home: HomeView.model.shape
    case .archive: ArchiveView.model.shape
    case .year: YearView.model.shape
    case .month: MonthPageView.model.shape
    case .assets: AssetsView.model.shape
    case .asset: AssetView.model.shape
    case .assetNotes: AssetNotesView.model.shape
    case .measures: MeasuresView.model.shape
    case .measure: MeasureView.model.shape
    case .venues: VenuesView.model.shape
    case .venue: VenueView.model.shape
    case .tags: TagsView.model.shape
    case .tag: TagView.model.shape
    case .data: DataPageView.model.shape
    case .about: AboutView.model.shape
    case .methodology: MethodologyView.model.shape
    case .trackRecord: TrackRecordView.model.shape
    case .errata: ErrataView.model.shape
    case .missing: MissingView.model.shape
    case .feedEntry: FeedEntryView.model.shape
    case .favicon: faviconModel.shape
    case .card: CardView.model.shape
    case .notice: NoticeView.model.shape
    }
  }
}
