// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

extension Rule {
  /// Whom the sentence speaks of in `analysis`.
  func subject(in analysis: NoteAnalysis) -> Finding.Subject {
    switch self {
    case .breadth, .changedBreadth, .withoutVerdict: return .markets
    case .leaders: return analysis.concentration?.parts.first.map { .part($0.asset) } ?? .lead
    case .without:
      if case .asset(let asset)? = analysis.outlook.sensitivity?.most.leftOut {
        return .part(asset)
      }
      return .lead
    case .otherSide: return analysis.otherSide.map { .population($0.population) } ?? .lead
    case .price, .priceAlone, .funding, .volatility, .quadrant:
      return analysis.context.map { .asset($0.asset) } ?? .lead
    case .crowding: return analysis.outlook.crowding.map { .asset($0.asset) } ?? .lead
    case .squeeze, .squeezeDirect:
      return analysis.outlook.squeeze.map { .asset($0.map.asset) } ?? .lead
    default: return .lead
    }
  }

  /// What the sentence is about.
  var measured: Finding.Measured {
    switch self {
    case .net, .cotIndex, .netExtreme, .netChange, .otherSide: .net
    case .breadth, .changedBreadth: .breadth
    case .price, .priceAlone: .price
    case .funding: .funding
    case .volatility: .volatility
    case .crowding: .crowding
    case .quadrant: .openInterest
    case .squeeze, .squeezeDirect: .levels
    case .forecast: .regimeForecast
    default: .headline
    }
  }
}
