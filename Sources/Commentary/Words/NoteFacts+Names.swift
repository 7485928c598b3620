// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

/// Puts the names of assets, venues and markets into `texts`.
func addNames(of analysis: NoteAnalysis, _ terms: Terms, to texts: inout [String: String]) {
  texts["asset"] = assetName(analysis.lead.asset)
  texts["Asset"] = assetTitle(analysis.lead.asset)
  texts["venue"] = analysis.lead.venue.map { $0.isAll ? "" : $0.name } ?? ""
  let parts = analysis.concentration?.parts ?? []
  texts["first"] = parts.first.map { assetName($0.asset) } ?? ""
  texts["First"] = capitalised(texts["first"] ?? "")
  texts["second"] = parts.dropFirst().first.map { assetName($0.asset) } ?? ""
  texts["Second"] = capitalised(texts["second"] ?? "")
  texts["contextTitle"] = analysis.context.map { assetTitle($0.asset) } ?? ""
  texts["contextAsset"] = analysis.context.map { assetName($0.asset) } ?? ""
  texts["ContextAsset"] = capitalised(texts["contextAsset"] ?? "")
  let present = Set(analysis.markets.map(\.asset))
  texts["missing"] = shortList(of: analysis.absentBesideSilent, beside: present, terms)
  addChecks(of: analysis, terms, to: &texts)
  texts["unconverted"] = shortList(of: analysis.unconverted, terms)
  texts["emptyMarkets"] = shortList(of: analysis.markets(empty: [.both]), terms)
  texts["oneSidedMarkets"] = shortList(of: analysis.markets(empty: [.long, .short]), terms)
  texts["levelsAsset"] = analysis.outlook.squeeze.map { assetName($0.map.asset) } ?? ""
  texts["crowdingList"] = analysis.outlook.crowding.map { ranks(of: $0, terms) } ?? ""
  texts["leftOut"] = analysis.outlook.sensitivity.map { name(of: $0.most.leftOut) } ?? ""
  texts["studiedAsset"] = analysis.outlook.study?.fan.map { assetName($0.priced) } ?? ""
  if let before = analysis.before {
    texts["leader"] = leaderName(of: analysis.lead, beside: before.lead, terms)
    texts["leaderBefore"] = leaderName(of: before.lead, beside: analysis.lead, terms)
  }
}

/// The ranks of a crowding: "funding 0.97, ratio 0.99".
private func ranks(of crowding: Crowding, _ terms: Terms) -> String {
  crowding.components.compactMap { component in
    component.rank.map { "\(terms[.ranked(component.kind)]) \(number($0, places: 2))" }
  }.joined(separator: ", ")
}

private func name(of leftOut: Sensitivity.LeftOut) -> String {
  switch leftOut {
  case .venue(let venue): venue.name
  case .asset(let asset): assetName(asset)
  }
}
