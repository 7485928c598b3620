// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Positioning

/// What a note says, sentence by sentence: the phrase, the rules of its findings, and the figures.
func sentencesJSON(of commentary: Commentary) -> JSONText {
  let keys = Dictionary(
    commentary.evidence.map { ($0.figure.name, $0.key) },
    uniquingKeysWith: { first, _ in first }
  )
  return .list(
    commentary.sentences.map { sentence in
      var seen: Set<String> = []
      let figures = sentence.runs.compactMap { $0.figure.flatMap { keys[$0.evidence] } }
      return .object([
        ("topic", .text(sentence.topic.rawValue)), ("phrase", .text(sentence.phrase.file)),
        ("rules", .list(sentence.rules.map { .text($0.rawValue) })),
        ("figures", .list(figures.filter { seen.insert($0).inserted }.map { .text($0) })),
        ("text", .text(sentence.text)),
      ])
    }
  )
}

/// What a note says and why: each finding with the sentence that tells it, counted from 1.
func findingsJSON(of commentary: Commentary, _ analysis: NoteAnalysis) -> JSONText {
  .list(
    commentary.findings.map { finding in
      let place = commentary.sentences.firstIndex { $0.rules.contains(finding.rule) }
      return .object(
        members(of: finding, analysis) + [
          ("needs", .list(finding.rule.needs.map { .text($0.rawValue) })),
          ("sentence", .optional(place.map { Double($0 + 1) })),
        ]
      )
    }
  )
}

/// What a note found and does not say, with the reason.
func leftOutJSON(of commentary: Commentary, _ analysis: NoteAnalysis) -> JSONText {
  .list(
    commentary.leftOut.map { left in
      let reason: [(String, JSONText)] =
        switch left.reason {
        case .told(let rule): [("reason", .text("told_by")), ("by", .text(rule.rawValue))]
        case .overBudget: [("reason", .text("over_budget")), ("by", .null)]
        case .inDoubt(let check):
          [("reason", .text("in_doubt")), ("by", .text(check.rawValue))]
        }
      return .object(members(of: left.finding, analysis) + reason)
    }
  )
}

private func members(
  of finding: Finding,
  _ analysis: NoteAnalysis
) -> [(String, JSONText)] {
  let measure =
    finding.measured == .headline
    ? analysis.headline.measure.rawValue : finding.measured.rawValue
  let threshold = finding.threshold.map { threshold in
    JSONText.object([
      ("name", .text(threshold.name)), ("value", .number(threshold.value)),
    ])
  }
  return [
    ("rule", .text(finding.rule.rawValue)), ("subject", subject(of: finding, analysis)),
    ("measure", .text(measure)), ("threshold", threshold ?? .null),
    ("strength", .number(finding.strength)),
  ]
}

/// Whom a finding speaks of: what kind of thing, and its names as the data has them.
private func subject(of finding: Finding, _ analysis: NoteAnalysis) -> JSONText {
  func object(_ kind: String, asset: Asset? = nil, population: Population? = nil) -> JSONText {
    .object([
      ("kind", .text(kind)), ("asset", .optional(asset?.symbol)),
      ("population", .optional(population?.rawValue)),
    ])
  }
  return switch finding.subject {
  case .lead:
    object("lead", asset: analysis.lead.asset, population: analysis.headline.population)
  case .markets: object("markets", population: analysis.headline.population)
  case .part(let asset): object("part", asset: asset)
  case .population(let population):
    object("class", asset: analysis.lead.asset, population: population)
  case .asset(let asset): object("asset", asset: asset)
  }
}
