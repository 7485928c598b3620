// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

extension FigureTable {
  /// The net position of a class of traders, where it stands, and how it moved.
  mutating func addNet(of analysis: NoteAnalysis) {
    let lead = analysis.lead
    guard analysis.headline.measure == .traderClass, let unit = lead.unit,
      let net = lead.imbalance.net
    else { return }
    func text(_ value: Double) -> String { quantity(value, in: unit, of: lead.asset) }
    let short = unit == .contracts ? number(net) : text(net)
    add(.net, net > 0 ? "+" + short : short, net, from: lead.inputs)
    add(.netSize, text(abs(net)), net, from: lead.inputs)
    if let share = analysis.report?.shareOfOpenInterest(abs(net)) {
      add(.netShare, percent(share), share, from: lead.inputs)
    }
    func signedText(_ value: Double) -> String { value > 0 ? "+" + text(value) : text(value) }
    if let moves = analysis.sideMoves {
      let inputs = lead.inputs
      let before = lead.change(over: .near).map { [FigureInput.reading(slot: $0.slot)] } ?? []
      let net = moves.long - moves.short
      add(.netMove, signedText(net), net, from: inputs, and: before)
      add(.longMove, signedText(moves.long), moves.long, from: inputs, and: before)
      add(.shortMove, signedText(moves.short), moves.short, from: inputs, and: before)
      add(.longMoveSize, text(abs(moves.long)), moves.long, from: inputs, and: before)
      add(.shortMoveSize, text(abs(moves.short)), moves.short, from: inputs, and: before)
    }
    addRange(of: analysis)
  }

  /// The report's other columns: traders, and who holds the other side.
  mutating func addReport(of analysis: NoteAnalysis) {
    if let block = analysis.ownBlock, let traders = block.traders {
      add(.longTraders, number(traders.long), traders.long, from: block.inputs)
      add(.shortTraders, number(traders.short), traders.short, from: block.inputs)
      if traders.long > 0, traders.short > 0 {
        let means = (block.positions.long / traders.long, block.positions.short / traders.short)
        add(.longMean, number(means.0), means.0, from: block.inputs)
        add(.shortMean, number(means.1), means.1, from: block.inputs)
      }
    }
    if let other = analysis.otherSide {
      let net = other.positions.net
      add(.otherNet, signed(net, places: 0), net, from: other.inputs)
      add(
        .otherNetSize,
        quantity(abs(net), in: .contracts, of: analysis.lead.asset),
        net,
        from: other.inputs
      )
    }
  }

  /// When the positions were held, and what was converted to dollars.
  mutating func addTimes(of analysis: NoteAnalysis) {
    let lead = analysis.lead.inputs
    add(.asOfDay, longDate(analysis.asOf), Double(analysis.asOf.count), from: lead)
    add(.slotCount, counted(analysis.slots.count), Double(analysis.slots.count), from: [])
    if let day = analysis.context?.closeDay {
      let close = analysis.context?.lastClose ?? []
      add(.closeDay, longDate(day), Double(day.count), from: [], and: close)
    }
    guard !analysis.conversions.isEmpty else { return }
    let inputs = analysis.markets.flatMap(\.inputs).sorted()
    let converted = analysis.conversions.count
    let all = converted + analysis.unconverted.count
    let closes = analysis.conversions.map { conversion in
      let (asset, day) = (conversion.market.asset, conversion.closeDay)
      return FigureInput.bars(.close, of: asset, at: nil, first: day, last: day)
    }
    add(.converted, count(converted), Double(converted), from: inputs, and: closes)
    add(.convertible, count(all), Double(all), from: inputs)
  }

  private mutating func addRange(of analysis: NoteAnalysis) {
    guard let standing = analysis.lead.net else { return }
    let cadence = analysis.cadence
    func through(_ slots: Int, _ count: Int) -> [FigureInput] {
      let first = cadence.slot(slots - 1, before: analysis.slot)
      return [.readings(first: first, last: analysis.slot, count: count)]
    }
    let (window, year) = (standing.readings, standing.yearReadings)
    let range = through(standing.window, window)
    add(.netReadings, count(window), Double(window), from: [], and: range)
    add(.netWindow, count(standing.window), Double(standing.window), from: [])
    add(.netYear, count(year), Double(year), from: [], and: through(cadence.year, year))
    if let index = standing.index { add(.cotIndex, number(index), index, from: [], and: range) }
  }
}
