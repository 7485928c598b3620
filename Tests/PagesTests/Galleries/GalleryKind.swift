// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Positioning
import Templating
import Testing

@testable import Pages

/// Every kind of chart in `Templates/charts`, by the drawing's name.
enum GalleryKind: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case hero, assets, markets, history, net, calendar, heatmap, breadth, panels, moves, classes
  case crowding, calibration, squeeze, sparkline, strip
  case measureStrip = "measure-strip"
  case liquidationMap = "liquidation-map"
  case eventFan = "event-fan"
  case regimeStrip = "regime-strip"

  var testDescription: String { rawValue }
}

/// What stands in a gallery for one case.
enum GalleryEntry: Sendable {
  case figure(FigureView)
  /// Drawings so small that they have no frame.
  case marks([RenderedMarkup])
  /// The data gives no chart, so there is no frame either.
  case leftOut
  /// The case has no meaning for this kind, and why.
  case cannot(String)

  /// `figure`, or that it is left out.
  init(_ figure: FigureView?) { self = figure.map(Self.figure) ?? .leftOut }

  /// The drawings that there are.
  init(marks: [RenderedMarkup?]) {
    let drawn = marks.compactMap { $0 }
    self = drawn.isEmpty ? .leftOut : .marks(drawn)
  }
}

extension GalleryKind {
  /// Why `sample` cannot occur here; `nil` where it can.
  func obstacle(to sample: GalleryCase) -> String? {
    let oneSubject: Set<GalleryKind> = [
      .hero, .history, .net, .calendar, .sparkline, .strip, .regimeStrip, .crowding,
      .liquidationMap, .squeeze, .eventFan, .classes, .measureStrip, .calibration,
    ]
    let nameless: Set<GalleryKind> = [.sparkline, .strip, .regimeStrip, .calibration, .breadth]
    let momentary: Set<GalleryKind> = [
      .hero, .assets, .markets, .moves, .classes, .strip, .regimeStrip,
    ]
    switch sample {
    case .negative:
      switch self {
      case .eventFan: return nil
      case .liquidationMap, .squeeze: return "Levels need a spot price above zero."
      default: return "It shows positions; no price is in it."
      }
    case .many where oneSubject.contains(self): return "It shows one subject."
    case .oneAsset where oneSubject.contains(self): return "It always shows one subject."
    case .long where nameless.contains(self): return "There is no name in it."
    case .gaps where momentary.contains(self): return "It shows one moment."
    default: break
    }
    switch (self, sample) {
    case (.calibration, .extreme): return "Shares of outcomes; the ends are 0 and 100%."
    case (.crowding, .extreme): return "Ranks; the ends are 0 and 1."
    default: return nil
    }
  }
}
