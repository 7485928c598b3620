// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// Puts the calibrated words and hedges that fit `analysis` into `texts`.
func addBandWords(
  of analysis: NoteAnalysis,
  _ words: BandWords,
  to texts: inout [String: String]
) {
  func set(_ name: String, _ band: Band?) { texts[name] = band.map { words[$0] } ?? "" }
  let outlook = analysis.outlook
  set("moveWord", moveSinceBefore(analysis).map { Band(move: $0) })
  set("rankWord", analysis.lead.standing.rank.map { Band(rank: $0) })
  set("probabilityWord", analysis.forecastOfRegime.map { Band(probability: $0.probability) })
  set("priceWord", analysis.priceDeviations.map { Band(priceMove: $0) })
  set("courseWord", analysis.course)
  let isWhole = analysis.reporting == analysis.coverage.expected
  set("reportHedge", isWhole ? .allReport : .someReport)
  set(
    "levelsHedge",
    outlook.squeeze.map { $0.map.status == .synthetic ? .syntheticLevels : .modelledLevels }
  )
  set("studyHedge", analysis.spokenCell.map { Band($0) })
  set("stressHedge", .stressOnly)
  set("directionHedge", .noDirection)
  set("thumbHedge", .ruleOfThumb)
  for band in [
    Band.balanced, .leaning, .crowded, .extreme, .veryHigh, .extremelyHigh, .veryLow,
    .extremelyLow,
  ] {
    set(band.rawValue + "Word", band)
  }
}

/// How many times its value in the note before the lead's ratio has; `nil` where one has none.
func moveSinceBefore(_ analysis: NoteAnalysis) -> Double? {
  guard let then = analysis.leadBefore?.ratio, let now = analysis.lead.imbalance.ratio else {
    return nil
  }
  let factor = now / then
  return factor.isFinite && factor > 0 ? factor : nil
}
