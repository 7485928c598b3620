// SPDX-License-Identifier: Apache-2.0

/// What one phrase says: a finding, or several of one subject that read better together.
struct Message: Hashable, Sendable {
  /// What it says, in the order of the note; at least one.
  let findings: [Finding]
  /// The phrase that says it.
  let phrase: PhraseName

  /// The message of one finding.
  init(_ finding: Finding) {
    findings = [finding]
    phrase = .rule(finding.rule)
  }

  /// The message of all `findings`, by the phrase of `aggregate`.
  init(_ findings: [Finding], as aggregate: Aggregate) {
    self.findings = findings
    phrase = .aggregate(aggregate)
  }

  /// The rules of its findings.
  var rules: [Rule] { findings.map(\.rule) }

  /// Where it stands.
  var topic: Rule.Topic { phrase.rules.first?.topic ?? .positions }

  /// How strong its strongest finding is.
  var strength: Double { findings.map(\.strength).max() ?? 1 }

  /// Whether all of it may go.
  var isOptional: Bool { rules.allSatisfy(\.isOptional) }
}

/// A phrase in `commentary/LANG/phrases`.
package enum PhraseName: Hashable, Sendable, CaseIterable {
  case rule(Rule)
  case aggregate(Aggregate)

  /// All phrases: those of rules, then those of aggregates.
  package static var allCases: [PhraseName] {
    Rule.allCases.map(PhraseName.rule) + Aggregate.allCases.map(PhraseName.aggregate)
  }

  /// The name of its file.
  package var file: String {
    switch self {
    case .rule(let rule): rule.rawValue
    case .aggregate(let aggregate): aggregate.rawValue
    }
  }

  /// The rules whose findings it says.
  package var rules: [Rule] {
    switch self {
    case .rule(let rule): [rule]
    case .aggregate(let aggregate): aggregate.members
    }
  }
}
