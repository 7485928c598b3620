// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Positioning

/// All that the pages beside the notes are made of: notes, measures, assets, and who carried what.
struct SitePast: Sendable {
  /// The newest note.
  let latest: NoteContent
  /// All notes, oldest first, at least one.
  let notes: [NoteSummary]
  /// Every measure and population; that of the newest note first.
  let overviews: [MeasureOverview]
  /// The assets of each measure, in the order of ``overviews``.
  let assets: [[AssetHistory]]
  /// What the notes share of the past.
  let almanac: Almanac
  /// What all pages share.
  let site: SiteContext
  /// The line on what is synthetic on this site.
  let notice: String?
  private let carriers: [Day: NoteSummary]
  private let rows: [Market: [Int]]

  /// The past of a site whose newest note is `latest`.
  init(
    _ latest: NoteContent,
    of notes: [NoteSummary],
    overviews: [MeasureOverview],
    almanac: Almanac,
    in site: SiteContext
  ) throws(ReportError) {
    let headline = latest.analysis.headline
    let ordered =
      overviews.filter { $0.headline == headline } + overviews.filter { $0.headline != headline }
    var sums: [Asset: SubjectFigure] = [:]
    for figure in latest.analysis.assets {
      if case .asset(let asset) = figure.subject { sums[asset] = figure }
    }
    assets = ordered.map { overview in
      overview.assets(
        sums: overview.headline == headline ? sums : [:],
        settings: site.settings
      )
    }
    var carriers: [Day: NoteSummary] = [:]
    for note in notes {
      for slot in note.facts.slots where carriers[slot] == nil { carriers[slot] = note }
    }
    self.carriers = carriers
    self.latest = latest
    self.notes = notes
    self.almanac = almanac
    self.overviews = ordered
    self.site = site
    notice = try noticeText(on: site.observations, isSite: true, site)
    rows = Dictionary(grouping: site.observations.indices) {
      site.observations[$0].key.market
    }
  }

  /// How often notes are written.
  var cadence: Cadence { site.settings.cadence }

  /// How many slots lists and heatmaps go back: 52 weeks or 60 days.
  var recentSlots: Int { cadence == .weekly ? 52 : 60 }

  /// How many slots an asset's table of readings goes back; the archive's files have all.
  var tableSlots: Int { cadence == .weekly ? 52 : 35 }

  /// The drawings.
  var charts: ChartTemplates { site.templates.charts }

  /// The note that carried the figures of `slot`; `nil` if none did.
  func note(carrying slot: Day) -> NoteSummary? { carriers[slot] }

  /// What the page of the track record is made of.
  var record: TrackRecordContent {
    TrackRecordContent(
      book: almanac.forecasts,
      paths: Dictionary(notes.compactMap { note in note.link.path.map { (note.facts.date, $0) } }) {
        first,
        _ in first
      },
      assets: Set(listed.map(\.asset))
    )
  }

  /// Where the figures of `markets` come from.
  func source(of markets: some Sequence<MarketHistory>) -> FigureSource {
    FigureSource(of: markets.flatMap { rows[$0.market] ?? [] }.map { site.observations[$0] })
  }

  /// The frame of the page at `path`.
  func frame(
    _ title: String,
    _ description: String,
    at path: String,
    _ place: FrameView.Place
  ) -> FrameView {
    FrameView(
      siteTitle: site.title,
      title: title,
      description: description,
      root: wayToRoot(from: path),
      place: place,
      notice: notice,
      address: site.baseURL + path,
      design: site.design
    )
  }

  /// What figures of `headline` from `source` show.
  func series(_ headline: NoteAnalysis.Headline, from source: FigureSource) -> Series {
    Series(headline, cadence: cadence, source: source, settings: site.settings)
  }
}
