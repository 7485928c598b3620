// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// The lines of an asset's volatility and leverage.
enum MarketStateKey: String, Hashable, Sendable, CaseIterable {
  case volatility, funding, interest, quadrant, crowding
  case volatilityNote = "volatility_note"
  case fundingNote = "funding_note"
  case interestNote = "interest_note"
  case toCap = "to_cap"
  case toCapNote = "to_cap_note"
  case toVolume = "to_volume"
  case toVolumeNote = "to_volume_note"
  case quadrantNote = "quadrant_note"
  case newLongs = "new_longs"
  case newShorts = "new_shorts"
  case shortCovering = "short_covering"
  case longClosing = "long_closing"
  case crowdingNote = "crowding_note"
  case rankFunding = "rank_funding"
  case rankPositioning = "rank_positioning"
  case rankToCap = "rank_to_cap"
  case rankToVolume = "rank_to_volume"
}

/// What the words of an asset's volatility and leverage may tell.
struct MarketStateWords: Sendable {
  let outlook: Outlook
  let cadence: Cadence
  /// "funding 0.97, ratio 0.99"; empty before the names of the ranks are known.
  var ranks = ""

  /// What the template may write.
  static let model = Model<MarketStateWords>(
    .flag("weekly") { $0.cadence == .weekly },
    .text("days") { view in
      count((view.outlook.volatility?.days ?? 0) / view.cadence.days)
    },
    .flag("yangZhang") { $0.outlook.volatility?.estimator == .yangZhang },
    .flag("parkinson") { $0.outlook.volatility?.estimator == .parkinson },
    .text("price") { view in
      view.outlook.leverage?.middleMove?.price.map { signedPercent($0) } ?? ""
    },
    .text("interest") { view in
      view.outlook.leverage?.middleMove?.interest.map { signedPercent($0) } ?? ""
    },
    .text("ranks") { $0.ranks }
  )
}

/// The key figures of an asset's volatility and leverage, as far as the data holds them.
///
/// - Throws: What rendering and the lines of the words throw.
func marketStateKeys(of outlook: Outlook, _ past: SitePast) throws(ReportError) -> [KeyView] {
  let facts = MarketStateWords(outlook: outlook, cadence: past.cadence)
  let plain = try words(of: facts, past)
  let ranks = (outlook.crowding?.components ?? []).compactMap { component in
    component.rank.map { "\(plain[.init(component.kind)]) \(number($0, places: 2))" }
  }
  var told = facts
  told.ranks = ranks.joined(separator: ", ")
  let words = try words(of: told, past)
  func key(_ label: MarketStateKey, _ value: String?, _ note: MarketStateKey) -> KeyView? {
    value.map { value in
      KeyView(
        label: words[label],
        value: value,
        evidence: nil,
        strip: nil,
        caption: words[note],
        isMissing: false,
        isText: label == .quadrant
      )
    }
  }
  let leverage = outlook.leverage
  return [
    key(.volatility, outlook.volatility.map { percent($0.annualised) }, .volatilityNote),
    key(.funding, leverage?.annualisedFunding.map { signedPercent($0) }, .fundingNote),
    key(.interest, leverage?.openInterest.map { money($0) }, .interestNote),
    key(.toCap, leverage?.interestToMarketCap.map { percent($0) }, .toCapNote),
    key(.toVolume, leverage?.interestToVolume.map { number($0, places: 2) }, .toVolumeNote),
    key(.quadrant, leverage?.middleMove?.quadrant.map { words[.init($0)] }, .quadrantNote),
    key(.crowding, outlook.crowding?.score.map { number($0, places: 2) }, .crowdingNote),
  ].compactMap { $0 }
}

private func words(
  of facts: MarketStateWords,
  _ past: SitePast
) throws(ReportError) -> Words<MarketStateKey> {
  try Words(past.words[.marketState], MarketStateWords.model.record(of: facts))
}

extension MarketStateKey {
  /// What a rank is called.
  fileprivate init(_ kind: Crowding.Kind) {
    switch kind {
    case .funding: self = .rankFunding
    case .positioning: self = .rankPositioning
    case .interestToMarketCap: self = .rankToCap
    case .interestToVolume: self = .rankToVolume
    }
  }

  /// What a quadrant is called.
  fileprivate init(_ quadrant: Quadrant) {
    switch quadrant {
    case .newLongs: self = .newLongs
    case .newShorts: self = .newShorts
    case .shortCovering: self = .shortCovering
    case .longClosing: self = .longClosing
    }
  }
}
