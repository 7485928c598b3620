// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Positioning
import Templating

@testable import Pages

/// The charts of many subjects, and of one over time.
extension GalleryKind {
  /// The chart of `sample`; `nil` for a kind that ``events(_:_:)`` draws.
  func markets(_ sample: GalleryCase, _ charts: ChartTemplates) throws -> GalleryEntry? {
    let (series, markets, note) = (sample.series, sample.markets, sample.note)
    let slots = (0..<60).reversed().map { ChartSamples.today - $0 }
    switch self {
    case .hero:
      return GalleryEntry(try charts.heroFigure(of: sample.lead, source: series.source))
    case .assets:
      return GalleryEntry(try charts.holdersFigure(of: note, source: series.source))
    case .markets:
      return GalleryEntry(
        try charts.marketsFigure(of: note, source: series.source, cadence: .daily, most: 28)
      )
    case .history:
      return GalleryEntry(try charts.historyFigure(of: sample.lead, source: series.source))
    case .net:
      let past = sample.past
      return GalleryEntry(try past.flatMap { try charts.netFigure(of: $0, series: series) })
    case .calendar:
      let slots = sample.past?.readings.map(CalendarSlot.init) ?? []
      let name = sample.rows.first?.name
      return GalleryEntry(try charts.calendarFigure(of: slots, series: series, subject: name))
    case .heatmap:
      let rows = markets.map { (name: $0.market.asset.symbol, readings: $0.readings) }
      return GalleryEntry(try charts.heatmapFigure(rows: rows, slots: slots, series: series))
    case .breadth:
      return GalleryEntry(
        try charts.breadthFigure(
          of: slots.map { slot in Breadth(counting: markets, in: slot) },
          slots: slots,
          window: 60,
          series: series
        )
      )
    case .panels:
      let assets = markets.map { AssetPast(name: $0.market.asset.symbol, past: $0) }
      return GalleryEntry(
        try charts.panelsFigure(
          of: assets,
          series: series,
          newest: ChartSamples.today,
          window: 90
        )
      )
    case .moves:
      return GalleryEntry(try charts.movesFigure(of: sample.change, series: series))
    case .classes:
      let (report, name) = (sample.report, sample.rows.first?.name)
      return GalleryEntry(
        try charts.classBalanceFigure(of: report, source: series.source, name: name)
      )
    case .sparkline:
      let ratios = sample == .empty ? [nil, nil] : sample.history.map(\.ratio)
      let domain = RatioDomain(covering: ratios.compactMap { $0 })
      return GalleryEntry(marks: [try charts.sparkline(of: ratios, in: domain)])
    default: return nil
    }
  }
}

extension GalleryCase {
  /// The first asset's past; of ordinary cases a walk that the case's history tells.
  var past: MarketHistory? { markets.first }

  /// A note that the case's first asset leads, or the total where the case is about sizes.
  var lead: NoteAnalysis {
    guard self == .long || self == .one, let row = rows.first else { return note }
    return ChartSamples.note(
      ChartSamples.figure(
        .asset(Asset(row.name)),
        .usd,
        .sides(long: row.long, short: row.short)
      ),
      measure: .reported,
      markets: note.markets,
      history: history
    )
  }

  /// What each asset added to the net since the day before.
  var change: NetChange {
    let factors = [1.04, 0.9, 1.01, 0.97]
    let parts = rows.enumerated().map { index, row in
      let now = row.long - row.short
      let factor = self == .equal ? 1 : factors[index % 4]
      let then = self == .extreme && index == 0 ? -now : now * factor
      return NetChange.Part(subject: .asset(Asset(row.name)), then: then, now: now)
    }
    return NetChange(
      unit: .usd,
      before: ChartSamples.today - 1,
      slot: ChartSamples.today,
      parts: parts.sorted { abs($0.change) > abs($1.change) },
      markets: parts.count,
      unpaired: []
    )
  }

  /// A week by class of trader; the sides of the case's assets are those of the classes.
  var report: ClassReport {
    let classes: [Population] = [
      .dealer, .assetManager, .leveragedFunds, .otherReportable, .nonreportable,
    ]
    return ClassReport(
      kind: .financial,
      asset: Asset(rows.first?.name ?? "BTC"),
      venue: .all,
      contract: "",
      slot: ChartSamples.today,
      asOf: ChartSamples.today,
      openInterest: nil,
      openInterestChange: nil,
      classes: zip(classes, rows).map { population, row in
        ClassBlock(
          population: population,
          positions: .init(long: row.long / 1e6, short: row.short / 1e6, spreading: nil),
          changes: nil,
          traders: nil,
          inputs: []
        )
      }
    )
  }
}

extension Breadth {
  /// How many of `markets` stand in which regime in `slot`.
  fileprivate init(counting markets: [MarketHistory], in slot: Day) {
    var counts = [Int](repeating: 0, count: 7)
    for reading in markets.flatMap(\.readings) where reading.slot == slot {
      if let regime = reading.regime { counts[regime.step + 3] += 1 }
    }
    self.init(byStep: counts, withoutVerdict: 0)
  }
}
