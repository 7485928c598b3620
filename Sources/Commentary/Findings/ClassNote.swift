// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

extension NoteAnalysis {
  /// The lead's own class in its report; `nil` without a report.
  var ownBlock: ClassBlock? {
    report?.classes.first { $0.population == headline.population }
  }

  /// The class with the largest net on the other side than the lead's; `nil` where there is none.
  ///
  /// Ties go to the first of the report.
  var otherSide: ClassBlock? {
    guard let net = lead.imbalance.net, net != 0 else { return nil }
    var found: ClassBlock?
    for block in report?.classes ?? [] where block.positions.net * net < 0 {
      if abs(block.positions.net) > abs(found?.positions.net ?? 0) { found = block }
    }
    return found
  }

  /// How each side of a market of a class changed from the slot before; `nil` if that is not known.
  var sideMoves: (long: Double, short: Double)? {
    guard headline.measure == .traderClass, leadKind != .total else { return nil }
    guard let change = lead.change(over: .near),
      case .sides(let long, let short)? = change.now?.value,
      case .sides(let longBefore, let shortBefore)? = change.then?.value
    else { return nil }
    return (long - longBefore, short - shortBefore)
  }

  /// How the net of a market of a class changed from the slot before.
  var netMove: Double? { sideMoves.map { $0.long - $0.short } }

  /// The move of the net as a share of its own published threshold; below 1 it is not said.
  ///
  /// It is measured in open interest where that is given, else in the class's own gross.
  var netMoveStrength: Double? {
    guard let move = netMove else { return nil }
    if let share = report?.shareOfOpenInterest(abs(move)) {
      return share / Thresholds.netMoveOfOpenInterest
    }
    guard let gross = lead.imbalance.value.gross, gross > 0 else { return nil }
    return abs(move) / gross / Thresholds.netMoveOfGross
  }

  /// Which end of the last 52 slots the net has just passed; `nil` if none, or with too few readings.
  var yearEnd: Side? {
    guard let net = lead.net, net.yearReadings >= Thresholds.yearOfWeeks, net.net != 0 else {
      return nil
    }
    if net.yearHigh.slot == slot { return .long }
    return net.yearLow.slot == slot ? .short : nil
  }

  /// The markets counted in contracts that could not be converted to dollars.
  var unconverted: [Market] {
    guard !conversions.isEmpty else { return [] }
    let done = Set(conversions.map(\.market))
    return markets.compactMap { figure in
      guard case .market(let market) = figure.subject, figure.unit == .contracts else { return nil }
      return done.contains(market) ? nil : market
    }
  }
}

/// What a class of traders gives to say of its positions beyond the sides: the net, where it stands,
/// how it moved.
func classPositions(of analysis: NoteAnalysis) -> [Finding] {
  guard analysis.headline.measure == .traderClass, let net = analysis.lead.imbalance.net, net != 0
  else { return [] }
  var found = [Finding(.net)]
  if let index = analysis.lead.net?.index {
    let distance = min(index, 100 - index)
    if distance <= Thresholds.cotIndex {
      found.append(Finding(.cotIndex, strength: 2 - distance / Thresholds.cotIndex))
    }
  }
  if analysis.yearEnd != nil { found.append(Finding(.netExtreme, strength: 1.5)) }
  if let strength = analysis.netMoveStrength, strength >= 1 {
    found.append(Finding(.netChange, strength: strength))
  }
  return found
}

/// Who holds a class's contracts, and who the other side.
func classHolders(of analysis: NoteAnalysis) -> [Finding] {
  [Finding(.otherSide), Finding(.traders)]
}
