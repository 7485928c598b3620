// SPDX-License-Identifier: Apache-2.0

/// The stable names of everything this target reports.
package enum CommentaryID: String, CaseIterable, Sendable {
  case missingFigure = "commentary.missing-figure"
  case missingHedge = "commentary.missing-hedge"
  case unknownFinding = "commentary.unknown-finding"
  case emptyWord = "commentary.empty-word"
  case causal = "commentary.causal"
  case advice = "commentary.advice"
  case superlative = "commentary.superlative"
  case unlinkedNumber = "commentary.unlinked-number"
}
