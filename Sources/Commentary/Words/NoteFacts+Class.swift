// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// What holds of a class of traders and its net position, and of lists of markets.
func classFlags(of analysis: NoteAnalysis) -> Set<String> {
  var flags: Set<String> = []
  func set(_ name: String, _ holds: Bool) { if holds { flags.insert(name) } }
  set("ofClass", analysis.headline.population != nil)
  set(
    "largestOfTotal",
    analysis.headline.population != nil && analysis.leadKind == .total && analysis.lead.asset.isAll
  )
  set("netLong", (analysis.lead.imbalance.net ?? 0) > 0)
  if let index = analysis.lead.net?.index {
    set("indexTop", index >= 100)
    set("indexBottom", index <= 0)
    set("indexHigh", index < 100 && index > 50)
  }
  set("wholeIndex", analysis.lead.net.map { $0.readings == $0.window } ?? false)
  set("yearHigh", analysis.yearEnd == .long)
  if let moves = analysis.sideMoves {
    set("longsUp", moves.long > 0)
    set("longsDown", moves.long < 0)
    set("longsSteady", moves.long == 0)
    set("shortsUp", moves.short > 0)
    set("shortsDown", moves.short < 0)
    set("shortsSteady", moves.short == 0)
  }
  set("hasMissing", isShort(analysis.absentBesideSilent))
  set("hasUnconverted", isShort(analysis.unconverted))
  set("hasEmpty", !analysis.markets(empty: [.both]).isEmpty)
  set("hasOneSided", !analysis.markets(empty: [.long, .short]).isEmpty)
  return flags
}

/// The names of a few markets: "cattle, lumber and sugar"; of many "several markets".
func shortList(of markets: [Market], beside present: Set<Asset> = [], _ terms: Terms) -> String {
  let names = assetNames(of: markets, beside: present, terms)
  if names.isEmpty { return "" }
  return isShort(markets) ? list(names, terms) : terms[.several]
}

/// "cattle, lumber and sugar".
func list(_ names: [String], _ terms: Terms) -> String {
  guard let last = names.last, names.count > 1 else { return names.last ?? "" }
  return names.dropLast().joined(separator: ", ") + " \(terms[.and]) " + last
}

/// The asset of a lead, with its contract or venue where the other lead is of the same asset.
func leaderName(of lead: SubjectFigure, beside other: SubjectFigure, _ terms: Terms) -> String {
  guard case .market(let market) = lead.subject, lead.asset == other.asset else {
    return assetName(lead.asset)
  }
  return nameAlone(market) + place(of: market, terms)
}

/// Whether there are markets, and few enough to name them.
private func isShort(_ markets: [Market]) -> Bool {
  (1...Thresholds.namedMarkets).contains(Set(markets.map(nameAlone)).count)
}

/// The assets of `markets` in their order, each once; with its contract or
/// venue where the asset stands among `present` as well.
private func assetNames(
  of markets: [Market],
  beside present: Set<Asset>,
  _ terms: Terms
) -> [String] {
  var names: [String] = []
  for market in markets {
    let isOneOfSeveral = present.contains(market.asset) && !market.asset.isAll
    let name = nameAlone(market) + (isOneOfSeveral ? place(of: market, terms) : "")
    if !names.contains(name) { names.append(name) }
  }
  return names
}

/// A market by its asset, or by its venue if it is of all assets.
private func nameAlone(_ market: Market) -> String {
  market.asset.isAll ? market.venue.name : assetName(market.asset)
}

/// What tells a market from others of its asset: " contract 13874A", or " at Aldgate".
private func place(of market: Market, _ terms: Terms) -> String {
  if !market.contract.isEmpty { return " \(terms[.contract]) " + market.contract }
  return market.venue.isAll ? "" : " \(terms[.at]) " + market.venue.name
}

extension NoteAnalysis {
  /// The expected markets that have no value at all.
  var absent: [Market] {
    let here = Set(
      markets.compactMap { figure -> Market? in
        guard case .market(let market) = figure.subject else { return nil }
        return market
      }
    )
    return coverage.missing.filter { !here.contains($0) }
  }

  /// Those of ``absent`` whose venue is not silent as a whole.
  var absentBesideSilent: [Market] {
    let silent = Set(silentVenues)
    return absent.filter { !silent.contains($0.venue) }
  }

  /// How many of the expected markets are in the total where one leads, else how many have a value.
  var reporting: Int {
    leadKind == .total ? coverage.present : coverage.present + coverage.unconverted.count
  }

  /// The single markets of which these sides are empty.
  func markets(empty: Set<PositionValue.EmptySides>) -> [Market] {
    markets.compactMap { figure in
      guard case .market(let market) = figure.subject else { return nil }
      return empty.contains(figure.imbalance.value.emptySides) ? market : nil
    }
  }
}
