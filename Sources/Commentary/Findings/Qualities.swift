// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// What is to be said about the data of one note, in the order of the section.
func qualities(of analysis: NoteAnalysis, figures table: FigureTable) -> [Quality] {
  var found: [Quality] = []
  let coverage = analysis.coverage
  let isConverted = analysis.leadKind == .total && !analysis.conversions.isEmpty
  if analysis.reporting == coverage.expected {
    found.append(.complete)
  } else if !isConverted || !analysis.absent.isEmpty {
    // Of a total in dollars the conversion tells what is not in it.
    found.append(.incomplete)
  }
  for check in DataCheck.allCases where analysis.hasSuspicion(by: check) {
    found.append(Quality(check))
  }
  if analysis.leadKind == .leadingMarket { found.append(.noTotal) }
  if analysis.slots.count > 1 { found.append(.severalSlots) }
  if analysis.markets.count > 1,
    analysis.markets.contains(where: { $0.imbalance.value.emptySides != .neither })
  {
    found.append(.empty)
  }
  if isConverted { found.append(.converted) }
  if let reconciliation = analysis.reconciliation {
    found.append(reconciliation.agrees ? .reconciled : .notReconciled)
  }
  switch analysis.rollUp {
  case .last(_, let age)? where age > 0: found.append(.lastValue)
  case .sum(let present, let expected)?:
    found.append(present < expected ? .partPeriod : .wholePeriod)
  case .last?, nil: break
  }
  if analysis.lead.imbalance.range != nil { found.append(.rounded) }
  if analysis.lead.standing.hasEnough {
    found.append(analysis.missingSlots == 0 ? .noGaps : .gaps)
  } else {
    if analysis.missingSlots > 0 { found.append(.gaps) }
    found.append(.shortHistory)
  }
  switch analysis.lead.status {
  case .published:
    if analysis.markets.contains(where: { $0.status == .synthetic }) {
      found.append(.syntheticParts)
    }
  case .modelled: found.append(.modelled)
  case .synthetic: found.append(.synthetic)
  }
  if let map = analysis.outlook.squeeze?.map {
    found.append(map.isImplausible ? .levelsImplausible : .levelsModelled)
  }
  let outlook = analysis.outlook
  if outlook.squeeze == nil || outlook.study == nil || outlook.forecasts.isEmpty {
    found.append(.leftOut)
  }
  return found.filter { quality in quality.needs.allSatisfy { table[$0] != nil } }
}

extension NoteAnalysis {
  /// Whether `check` found something.
  fileprivate func hasSuspicion(by check: DataCheck) -> Bool {
    suspicions.contains { $0.check == check }
  }
}
