// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Positioning

/// The words and conditions that go with a note's figures.
func noteWords(
  of analysis: NoteAnalysis,
  _ table: FigureTable,
  _ book: Phrasebook
) throws(ReportError) -> NoteWords {
  let measure = analysis.headline.measure
  var texts: [String: String] = [:]
  let population = analysis.headline.population
  for (name, word) in [
    ("longs", MeasureWord.longs), ("shorts", .shorts), ("beat", .beat), ("measure", .name),
    ("counted", .counted), ("bareLongs", .bareLongs), ("bareShorts", .bareShorts),
  ] {
    texts[name] = try book.word(word, of: measure, population)
  }
  for (bare, full) in [("bareLongs", "longs"), ("bareShorts", "shorts")]
  where texts[bare]?.isEmpty == true {
    texts[bare] = texts[full]
  }
  let longer = analysis.lead.imbalance.lean == .long
  texts["larger"] = texts[longer ? "longs" : "shorts"]
  texts["smaller"] = texts[longer ? "shorts" : "longs"]
  texts["bareLarger"] = texts[longer ? "bareLongs" : "bareShorts"]
  texts["bareSmaller"] = texts[longer ? "bareShorts" : "bareLongs"]
  if let population {
    texts["holders"] = try book.name(of: population)
    texts["Holders"] = capitalised(texts["holders"] ?? "")
  }
  if let other = analysis.otherSide { texts["others"] = try book.name(of: other.population) }
  for name in ["larger", "smaller", "longs", "shorts"] {
    let text = texts[name] ?? ""
    texts[name.prefix(1).uppercased() + name.dropFirst()] = capitalised(text)
  }
  addNames(of: analysis, to: &texts)
  let flags = flags(of: analysis)
  let plain = PhraseFacts(figures: table, texts: texts, flags: flags)
  texts["scope"] = try book.word(.scope, about: plain)
  texts["regime"] = try book.word(.regime, about: plain)
  return NoteWords(
    facts: PhraseFacts(figures: table, texts: texts, flags: flags),
    texts: texts
  )
}

/// A note's facts, and its words by name.
struct NoteWords {
  let facts: PhraseFacts
  let texts: [String: String]

  /// The word called `name`.
  subscript(name: String) -> String { texts[name] ?? "" }
}

private func addNames(of analysis: NoteAnalysis, to texts: inout [String: String]) {
  texts["asset"] = assetName(analysis.lead.asset)
  texts["Asset"] = assetTitle(analysis.lead.asset)
  texts["venue"] = analysis.lead.venue.map { $0.isAll ? "" : $0.name } ?? ""
  texts["date"] = longDate(analysis.asOf)
  let parts = analysis.concentration?.parts ?? []
  texts["first"] = parts.first.map { assetName($0.asset) } ?? ""
  texts["First"] = capitalised(texts["first"] ?? "")
  texts["second"] = parts.dropFirst().first.map { assetName($0.asset) } ?? ""
  texts["Second"] = capitalised(texts["second"] ?? "")
  texts["contextTitle"] = analysis.context.map { assetTitle($0.asset) } ?? ""
  texts["contextAsset"] = analysis.context.map { assetName($0.asset) } ?? ""
  texts["ContextAsset"] = capitalised(texts["contextAsset"] ?? "")
  texts["missing"] = shortList(
    of: analysis.absent,
    beside: Set(analysis.markets.map(\.asset))
  )
  texts["unconverted"] = shortList(of: analysis.unconverted)
  texts["emptyMarkets"] = shortList(of: analysis.markets(empty: [.both]))
  texts["oneSidedMarkets"] = shortList(of: analysis.markets(empty: [.long, .short]))
  texts["levelsAsset"] = analysis.outlook.squeeze.map { assetName($0.map.asset) } ?? ""
  texts["crowdingList"] = analysis.outlook.crowding.map(ranks) ?? ""
  texts["leftOut"] = analysis.outlook.sensitivity.map { name(of: $0.most.leftOut) } ?? ""
  texts["studiedAsset"] = analysis.outlook.study?.fan.map { assetName($0.priced) } ?? ""
  texts["markets"] = counted(analysis.assets.count)
}

/// The ranks of a crowding: "funding 0.97, ratio 0.99".
private func ranks(of crowding: Crowding) -> String {
  let names: [Crowding.Kind: String] = [
    .funding: "funding", .positioning: "ratio", .interestToMarketCap: "interest to capitalisation",
    .interestToVolume: "interest to volume",
  ]
  return crowding.components.compactMap { component in
    component.rank.map { "\(names[component.kind] ?? "") \(number($0, places: 2))" }
  }.joined(separator: ", ")
}

private func name(of leftOut: Sensitivity.LeftOut) -> String {
  switch leftOut {
  case .venue(let venue): venue.name
  case .asset(let asset): assetName(asset)
  }
}

private func flags(of analysis: NoteAnalysis) -> Set<String> {
  let lead = analysis.lead
  var flags: Set<String> = []
  func set(_ name: String, _ holds: Bool) { if holds { flags.insert(name) } }
  set("short", lead.imbalance.lean == .short)
  set("long", lead.imbalance.lean == .long)
  set("level", lead.imbalance.lean == nil)
  set("nearlyLevel", lead.imbalance.dominance.map { $0 < Thresholds.nearlyLevel } ?? false)
  set("total", analysis.leadKind == .total)
  set("market", analysis.leadKind != .total)
  set("named", !lead.asset.isAll)
  set("severalVenues", lead.venue?.isAll ?? true)
  set("rounded", lead.rounding != nil)
  set("modelled", lead.status == .modelled)
  set("synthetic", lead.status == .synthetic)
  let empty = lead.imbalance.value.emptySides
  set("noLongs", empty == .long || empty == .both)
  set("noShorts", empty == .short || empty == .both)
  set("mostLopsided", isMostLopsided(lead))
  let measure = analysis.headline.measure
  set("heads", measure == .accountRatio || measure == .topAccountRatio)
  set("flow", measure.isFlow)
  set("oneReading", lead.standing.readings == 1)
  set("oneGap", analysis.missingSlots == 1)
  let assets = Set(analysis.markets.map(\.asset))
  set("crypto", !assets.isEmpty && assets.allSatisfy(isCrypto))
  set("fullWindow", lead.standing.readings >= Thresholds.fullWindow(analysis.cadence))
  set("wholeWindow", lead.standing.readings >= lead.standing.window)
  set("weekly", analysis.cadence == .weekly)
  set("closeNotAboveZero", analysis.context?.close.map { $0 <= 0 } ?? false)
  flags.formUnion(classFlags(of: analysis))
  flags.formUnion(outlookFlags(of: analysis))
  flags.formUnion(regimeFlags(of: analysis))
  flags.formUnion(paceFlags(of: lead))
  return flags
}

private func regimeFlags(of analysis: NoteAnalysis) -> Set<String> {
  let byRank = analysis.headline.measure.regimeRule == .rank
  var flags: Set<String> = [byRank ? "byRank" : "byBands"]
  guard let regime = analysis.lead.regime else { return flags.union(["noVerdict"]) }
  switch regime.grade {
  case .balanced: flags.insert("balanced")
  case .leaning: flags.insert("leaning")
  case .crowded: flags.insert("crowded")
  case .extreme: flags.insert("extreme")
  }
  if byRank, let side = regime.side { flags.insert(side == .long ? "high" : "low") }
  return flags
}

/// How the ratio moved over a day and a week, in the words of the published thresholds.
private func paceFlags(of lead: SubjectFigure) -> Set<String> {
  var flags: Set<String> = []
  if let week = lead.change(over: .middle)?.factor {
    if week >= Thresholds.middleFactor { flags.insert("middleUp") }
    if week <= 1 / Thresholds.middleFactor { flags.insert("middleDown") }
  }
  if let day = lead.change(over: .near)?.factor {
    if day >= Thresholds.nearFactor { flags.insert("nearUp") }
    if day <= 1 / Thresholds.nearFactor { flags.insert("nearDown") }
    if max(day, 1 / day) <= Thresholds.steadyFactor { flags.insert("steady") }
  }
  return flags
}

/// `text` with its first letter as a capital.
func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
