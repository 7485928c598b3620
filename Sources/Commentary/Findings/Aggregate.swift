// SPDX-License-Identifier: Apache-2.0

/// Findings of one subject that one sentence tells better than several; each has a phrase of its own.
package enum Aggregate: String, Hashable, Sendable, CaseIterable {
  case netIndexYear = "net-index-year"
  case priceFundingVolatility = "price-funding-volatility"
  case netIndex = "net-index"
  case netYear = "net-year"
  case rankScore = "rank-score"
  case rareScore = "rare-score"
  case priceFunding = "price-funding"
  case priceVolatility = "price-volatility"

  /// What it tells, in the order of the note; all of one topic.
  package var members: [Rule] {
    switch self {
    case .netIndexYear: [.net, .cotIndex, .netExtreme]
    case .priceFundingVolatility: [.price, .funding, .volatility]
    case .netIndex: [.net, .cotIndex]
    case .netYear: [.net, .netExtreme]
    case .rankScore: [.rank, .zScore]
    case .rareScore: [.rare, .zScore]
    case .priceFunding: [.price, .funding]
    case .priceVolatility: [.price, .volatility]
    }
  }
}

/// What is said of `findings`, a message a phrase: those of an aggregate together, where its first
/// member stands, and all others alone.
///
/// Aggregates of many members come before those of few.
func messages(of findings: [Finding]) -> [Message] {
  let rules = Set(findings.map(\.rule))
  var joined: [Rule: Aggregate] = [:]
  for aggregate in Aggregate.allCases where rules.isSuperset(of: aggregate.members) {
    guard aggregate.members.allSatisfy({ joined[$0] == nil }) else { continue }
    for member in aggregate.members { joined[member] = aggregate }
  }
  return findings.compactMap { finding in
    guard let aggregate = joined[finding.rule] else { return Message(finding) }
    guard aggregate.members.first == finding.rule else { return nil }
    let members = findings.filter { aggregate.members.contains($0.rule) }
    return Message(members, as: aggregate)
  }
}
