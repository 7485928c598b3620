// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Foundation
import Positioning
import Templating

@testable import Pages

/// The charts of scores, of levels and of what came after.
extension GalleryKind {
  /// The chart of `sample`; `nil` for a kind that ``markets(_:_:)`` draws.
  func events(_ sample: GalleryCase, _ charts: ChartTemplates) throws -> GalleryEntry? {
    let source = sample.series.source
    switch self {
    case .crowding:
      return GalleryEntry(
        try charts.crowdingFigure(
          of: sample.crowding,
          ratio: 0.38,
          source: source,
          name: sample == .long ? GalleryCase.longNames[0] : "Bitcoin"
        )
      )
    case .calibration:
      let bins: [CalibrationBin] =
        switch sample {
        case .one: CalibrationSample.one.bins
        case .equal: CalibrationSample.equal.bins
        case .gaps: CalibrationSample.few.bins
        default: []
        }
      return GalleryEntry(
        try charts.calibrationFigure(of: bins, period: Day(13_525)...Day(20_525))
      )
    case .measureStrip:
      return GalleryEntry(
        try charts.measureStripFigure(
          of: sample.measures,
          name: sample == .long ? GalleryCase.longNames[1] : "Bitcoin",
          source: source,
          cadence: .weekly
        )
      )
    case .liquidationMap:
      return GalleryEntry(try charts.liquidationMapFigure(of: sample.map, source: source))
    case .squeeze:
      let curve = SqueezeModel(.ordinary, sample.map).curve
      return GalleryEntry(try charts.squeezeFigure(of: curve, source: source))
    case .eventFan:
      return GalleryEntry(try charts.eventFanFigure(of: sample.fan, series: sample.series))
    case .strip:
      let keys = try charts.keyStrips(of: sample.standing)
      return GalleryEntry(marks: [keys.skew, keys.rank, keys.z] + keys.changes)
    case .regimeStrip:
      let regime: Regime? =
        switch sample {
        case .empty: nil
        case .equal: Regime(grade: .balanced, side: nil, rule: .bands)
        case .extreme: Regime(grade: .extreme, side: .short, rule: .bands)
        default: Regime(grade: .leaning, side: .long, rule: .bands)
        }
      return GalleryEntry(
        marks: try RegimeStrip.Size.allCases.map { try charts.regimeStrip(regime, size: $0) }
      )
    default: return nil
    }
  }
}

extension GalleryCase {
  fileprivate var crowding: Crowding {
    let sample: CrowdingSample =
      switch self {
      case .equal: .equal
      case .gaps: .extreme
      default: .ordinary
      }
    let parts = sample.crowding.components
    return Crowding(
      asset: Asset("BTC"),
      components: self == .empty ? [] : self == .one ? Array(parts.prefix(1)) : parts
    )
  }

  fileprivate var measures: [MeasurePast] {
    switch self {
    case .empty: []
    case .one: Array(MeasureStripSample.ordinary.measures.prefix(1))
    case .equal: MeasureStripSample.equal.measures
    case .extreme: MeasureStripSample.outlier.measures
    case .gaps: MeasureStripSample.many.measures
    default:
      MeasureStripSample.ordinary.measures.map {
        MeasurePast(
          headline: $0.headline,
          detail: Self.longNames[1],
          past: $0.past,
          regime: $0.regime
        )
      }
    }
  }

  fileprivate var map: LiquidationMap {
    let sample: LiquidationSample =
      switch self {
      case .one: .single
      case .equal: .equal
      case .extreme: .extreme
      case .long: .named
      default: .ordinary
      }
    let map = sample.map
    guard self == .empty || self == .gaps else { return map }
    let levels = self == .empty ? [] : map.levels.filter { Int(abs($0.price / 964 - 100)) % 7 == 2 }
    return LiquidationMap(
      asset: map.asset,
      venues: map.venues,
      time: map.time,
      spot: map.spot,
      spotDay: map.spotDay,
      origin: map.origin,
      status: map.status,
      levels: levels,
      wrongSide: 0,
      openInterest: nil,
      statedLong: map.statedLong,
      statedShort: map.statedShort,
      scale: 1
    )
  }

  fileprivate var standing: SubjectFigure {
    let value: PositionValue =
      switch self {
      case .equal: .ratio(1)
      case .extreme: .ratio(36)
      case .empty: .sides(long: 0, short: 0)
      default: .ratio(0.38)
      }
    let isKnown = self == .equal || self == .extreme
    return ChartSamples.figure(
      .asset(Asset("BTC")),
      nil,
      value,
      before: self == .extreme ? [1.0 / 1296, 0.9, 1] : self == .equal ? [1, 1] : [],
      rank: self == .extreme ? 1 : isKnown ? 0.5 : nil,
      z: self == .extreme ? 6.1 : isKnown ? 0 : nil
    )
  }
}
