// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// What every phrase may use: the note's figures and the words that go with them.
struct PhraseFacts: Sendable {
  /// The characters of each figure, in the order of ``FigureName``; `nil` where there is none.
  private let figures: [String?]
  /// Words in the order of ``textNames``.
  private let texts: [String]
  /// Conditions in the order of ``flagNames``.
  private let flags: [Bool]
  /// All of that as templates see it: a note renders some sixty phrases on it.
  private(set) var record = Record.none

  /// Facts from `figures`, with the words and conditions by name; what is not named is empty, or
  /// does not hold.
  init(figures: FigureTable, texts: [String: String], flags: Set<String>) {
    self.figures = FigureName.allCases.map { figures.text($0) }
    self.texts = Self.textNames.map { texts[$0] ?? "" }
    self.flags = Self.flagNames.map { flags.contains($0) }
    record = Self.plain.record(of: self)
  }

  private static let plain = model(needing: [])

  /// Words that are always there.
  static let textNames = [
    "larger", "smaller", "Larger", "Smaller", "longs", "shorts", "Longs", "Shorts", "beat",
    "measure", "counted", "asset", "venue", "scope", "regime", "first", "second", "contextAsset",
    "leader", "Asset", "First", "Second", "contextTitle", "ContextAsset", "holders",
    "Holders",
    "others", "bareLarger", "bareSmaller", "bareLongs", "bareShorts", "missing", "unconverted",
    "emptyMarkets", "oneSidedMarkets", "slippedMarkets", "frozenMarkets", "beyondMarkets",
    "shiftedMarkets", "silentVenues", "levelsAsset", "studiedAsset", "leftOut", "crowdingList",
    "regimeNow", "regimeBefore", "leaderBefore", "moveWord", "priceWord", "courseWord", "rankWord",
    "probabilityWord",
    "reportHedge", "levelsHedge", "stressHedge", "directionHedge", "thumbHedge", "studyHedge",
    "balancedWord", "leaningWord", "crowdedWord", "extremeWord", "veryHighWord",
    "extremelyHighWord", "veryLowWord", "extremelyLowWord",
  ]

  /// Conditions that sections may ask.
  static let flagNames = [
    "short", "long", "level", "nearlyLevel", "total", "market", "rounded", "byBands", "byRank",
    "high", "low",
    "mostLopsided", "fullWindow", "middleUp", "middleDown", "nearUp", "nearDown", "steady",
    "modelled", "synthetic", "noLongs", "noShorts", "severalVenues", "named", "extreme", "crowded",
    "leaning", "balanced", "noVerdict", "oneReading", "oneGap", "crypto", "heads", "flow",
    "weekly", "closeNotAboveZero", "ofClass", "netLong", "indexTop", "indexBottom", "indexHigh",
    "yearHigh", "longsUp", "longsDown", "shortsUp", "shortsDown", "hasMissing", "hasUnconverted",
    "hasEmpty", "hasOneSided", "largestOfTotal", "wholeWindow", "wholeIndex",
    "hasLevels", "hasStudy", "hasForecasts", "newLongs", "newShorts", "shortCovering",
    "longClosing", "leftOutVenue", "otherRegime",
    "crowdedHigh", "yangZhang", "parkinson", "moreOnRise", "againstSplit",
    "riseAlone", "noneOnRise", "noneOnFall",
    "fallAlone",
    "levelsSynthetic", "levelsOurs",
    "afterHigh",
    "noEvent", "oneEvent", "ofMoves", "ofReturns", "ofVolatility", "ofAdverse", "effectUp",
    "oneSlot",
    "intervalHoldsZero", "forecastHalf", "forecastInRegime",
    "longsSteady", "shortsSteady", "totalTooThin", "totalInDoubt", "toldNear", "beforeNear",
    "hasCourse",
    "sameAsPrinted",
    "moreLopsided",
    "fewerLopsided",
    "oneSlipped", "slipUnder", "oneFrozen", "oneBeyond", "oneShifted", "oneHour", "priceUnder",
    "interestUnder", "hasSilentVenues", "partial", "inDoubt",
    "noExtremeShort", "noCrowdedShort", "noExtremeLong", "noCrowdedLong",
  ]

  /// The names that the phrase of a rule sees: figures in `needs` are always there, all others only
  /// in a section that tests them.
  static func model(needing needs: [FigureName]) -> Model<PhraseFacts> {
    var fields: [Field<PhraseFacts>] = FigureName.allCases.enumerated().map { place, name in
      needs.contains(name)
        ? .text(name.rawValue) { $0.figures[place] ?? "" }
        : .optionalText(name.rawValue) { $0.figures[place] }
    }
    for (place, name) in textNames.enumerated() { fields.append(.text(name) { $0.texts[place] }) }
    for (place, name) in flagNames.enumerated() { fields.append(.flag(name) { $0.flags[place] }) }
    return Model(fields)
  }
}
