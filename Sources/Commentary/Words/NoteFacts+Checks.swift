// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// Puts the names of the markets that checks found something about, and of venues that are silent,
/// into `texts`.
func addChecks(of analysis: NoteAnalysis, _ terms: Terms, to texts: inout [String: String]) {
  for (name, check) in listed {
    texts[name] = shortList(
      of: analysis.markets(foundBy: check),
      beside: analysis.assetsOfSeveral,
      terms
    )
  }
  texts["silentVenues"] = list(analysis.silentVenues.map(\.name), terms)
}

/// What holds of what checks found.
func checkFlags(of analysis: NoteAnalysis) -> Set<String> {
  var flags: Set<String> = []
  func set(_ name: String, _ holds: Bool) { if holds { flags.insert(name) } }
  for (name, check) in [
    ("oneSlipped", DataCheck.unitSlip), ("oneFrozen", .frozen), ("oneBeyond", .beyondPast),
    ("oneShifted", .timeSlip),
  ] {
    set(name, analysis.markets(foundBy: check).count == 1)
  }
  for (name, check) in [
    ("slipUnder", DataCheck.unitSlip), ("priceUnder", .priceSlip), ("interestUnder", .interestSlip),
  ] {
    set(name, analysis.suspicions.first { $0.check == check }.map { $0.size < 1 } ?? false)
  }
  set("oneHour", analysis.suspicions.first { $0.check == .timeSlip }?.size == 1)
  set("hasSilentVenues", !analysis.silentVenues.isEmpty)
  set("partial", analysis.lead.firmness == .partial)
  set("inDoubt", analysis.lead.firmness == .doubtful)
  return flags
}

private let listed: [(name: String, check: DataCheck)] = [
  ("slippedMarkets", .unitSlip), ("frozenMarkets", .frozen), ("beyondMarkets", .beyondPast),
  ("shiftedMarkets", .timeSlip),
]

extension NoteAnalysis {
  /// The markets that `check` found something about, in order.
  fileprivate func markets(foundBy check: DataCheck) -> [Market] {
    suspicions.compactMap { suspicion in
      guard suspicion.check == check, case .market(let market) = suspicion.subject else {
        return nil
      }
      return market
    }
  }

  /// The assets that more than one market is of, which so are told by their venue as well.
  fileprivate var assetsOfSeveral: Set<Asset> {
    Set(Dictionary(grouping: presentMarkets, by: \.asset).filter { $0.value.count > 1 }.keys)
  }

  /// The venues of which markets are expected and none has a value, by name; none where they are too
  /// many to name.
  var silentVenues: [Venue] {
    let present = Set(presentMarkets.map(\.venue))
    let silent = Set(absent.map(\.venue)).subtracting(present).filter { !$0.isAll }.sorted()
    return silent.count > Thresholds.namedMarkets ? [] : silent
  }
}
