// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures

/// What holds of the note before and of breadth, and what an earlier sentence has told.
func changeFlags(of analysis: NoteAnalysis, saying selection: Selection) -> Set<String> {
  var flags: Set<String> = []
  func set(_ name: String, _ holds: Bool) { if holds { flags.insert(name) } }
  let tellers = [Rule.changedSide, .changedRegime, .changedRatio]
  set("toldNear", analysis.isNextSlot && tellers.contains(where: selection.says))
  set("beforeNear", analysis.isNextSlot)
  set("hasCourse", analysis.course != nil)
  if let before = analysis.lead.standing.extreme(on: analysis.lead.imbalance.lean),
    let now = analysis.lead.imbalance.dominance
  {
    set("sameAsPrinted", ratio(now) == ratio(max(before.ratio, 1 / before.ratio)))
  }
  if let then = analysis.leadBefore?.dominance, let now = analysis.lead.imbalance.dominance {
    set("moreLopsided", now > then)
  }
  if let lopsided = analysis.lopsided { set("fewerLopsided", lopsided.now < lopsided.before) }
  let steps = analysis.breadth.byStep
  set("noExtremeShort", steps[0] == 0)
  set("noCrowdedShort", steps[1] == 0)
  set("noCrowdedLong", steps[5] == 0)
  set("noExtremeLong", steps[6] == 0)
  return flags
}
