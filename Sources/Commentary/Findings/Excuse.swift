// SPDX-License-Identifier: Apache-2.0

/// A condition of the note under which a phrase need not print what it else has to.
struct Excuse: Hashable, Sendable, ExpressibleByStringLiteral {
  /// The name of the condition, as sections ask for it.
  let flag: String
  /// Whether it excuses where it holds; false where it excuses by not holding.
  let isSet: Bool

  /// The excuse written as a condition's name, with "!" before one that excuses by not holding.
  init(stringLiteral text: String) {
    isSet = !text.hasPrefix("!")
    flag = isSet ? text : String(text.dropFirst())
  }
}

extension Rule {
  /// Which conditions excuse which number: each alone is enough.
  ///
  /// A number goes where words tell it better ("no longs", "nearly level"), or where another sentence
  /// has it, as the standfirst has the sizes of a class of traders.
  var excuses: [FigureName: [Excuse]] {
    switch self {
    case .headlineSides, .headlineOvertake: [.ratioWords: ["nearlyLevel"]]
    case .standfirstSizes: [.shortSide: ["level"]]
    case .changedLead, .changedSide, .changedRegime, .changedRatio, .recordEnded, .changedBreadth:
      [.beforeDay: ["beforeNear"]]
    case .recordSet: [.ratioSide: ["toldNear"]]
    case .sides: [.shortSide: ["ofClass", "level"], .longSide: ["ofClass"]]
    case .breadth:
      [
        .extremeShort: ["noExtremeShort"], .crowdedShort: ["noCrowdedShort"],
        .extremeLong: ["noExtremeLong"], .crowdedLong: ["noCrowdedLong"],
      ]
    case .netChange:
      [.longMoveSize: ["longsSteady"], .shortMoveSize: ["shortsSteady"]]
    case .cotIndex: [.netReadings: ["wholeIndex"]]
    case .squeeze:
      [
        .squeezeRise: ["noneOnRise"], .squeezeFall: ["noneOnFall"],
        .cascadeRise: ["noneOnRise", "riseAlone"], .cascadeFall: ["noneOnFall", "fallAlone"],
      ]
    case .squeezeDirect: [.squeezeRise: ["noneOnRise"], .squeezeFall: ["noneOnFall"]]
    case .studyHolds, .studyUnclear: [.studyHorizon: ["oneSlot"]]
    case .studyFew: [.studyEvents: ["noEvent"]]
    case .forecast:
      [
        .forecastOutcomes: ["forecastHalf"], .forecastBase: ["forecastHalf", "!forecastInRegime"],
      ]
    default: [:]
    }
  }

  /// The hedges that the phrase has to print, by the names of their words.
  var hedges: [String] {
    switch self {
    case .breadth, .changedBreadth: ["reportHedge"]
    case .quadrant: ["thumbHedge"]
    case .riskShort, .riskLong: ["directionHedge"]
    case .squeeze, .squeezeDirect: ["levelsHedge", "stressHedge"]
    case .studyHolds, .studyUnclear: ["studyHedge"]
    case .studyFew: ["studyHedge"]
    case .forecast: ["probabilityWord"]
    default: []
    }
  }
}
