// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Figures
internal import Positioning

/// Every figure that a note's phrases may use, formatted once.
package func figures(of analysis: NoteAnalysis) -> FigureTable {
  var table = FigureTable()
  table.addSides(of: analysis.lead)
  table.addStanding(of: analysis.lead, in: analysis)
  table.addChanges(of: analysis.lead)
  table.addLeaders(of: analysis)
  table.addBreadth(of: analysis)
  table.addContext(of: analysis)
  table.addQuality(of: analysis)
  table.addRollUp(of: analysis)
  table.addChecks(of: analysis)
  table.addNet(of: analysis)
  table.addReport(of: analysis)
  table.addTimes(of: analysis)
  table.addOutlook(of: analysis)
  table.addBefore(of: analysis)
  return table
}

/// What of a note's figures follows from `subject` alone, and how many of its markets stand where.
///
/// It is what can be compared with a note that something else leads.
package func figures(of subject: SubjectFigure?, in analysis: NoteAnalysis) -> FigureTable {
  var table = FigureTable()
  if let subject {
    table.addSides(of: subject)
    table.addStanding(of: subject, in: analysis)
    table.addChanges(of: subject)
  }
  table.addBreadth(of: analysis)
  return table
}

/// The ratio of an imbalance with its side, as "12.5:1 short"; balanced sides have no side.
func ratioWithSide(_ imbalance: Imbalance?) -> String? {
  guard let imbalance, let dominance = imbalance.dominance else { return nil }
  guard let lean = imbalance.lean else { return ratio(dominance) }
  return ratio(dominance) + " " + lean.rawValue
}
