// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

extension NoteAnalysis {
  /// The lead's readings that its rank and its scores look at: the window before today.
  var window: FigureInput { window(of: lead) }

  /// The readings of `subject` in that window.
  func window(of subject: SubjectFigure) -> FigureInput {
    .readings(
      first: cadence.slot(cadence.window, before: slot),
      last: cadence.slot(1, before: slot),
      count: subject.standing.readings
    )
  }

  /// The windows of all markets, each by itself.
  var marketWindows: FigureInput {
    .markets(
      first: cadence.slot(cadence.window, before: slot),
      last: cadence.slot(1, before: slot)
    )
  }

  /// What tells which markets are expected: the slots of the notes before.
  var marketsBefore: [FigureInput] {
    coverage.since.map { [.markets(first: $0, last: cadence.slot(1, before: slot))] } ?? []
  }

  /// The days that the note's flows, funding and interest are of, `count` slots before its own.
  func period(slotsBefore count: Int = 0) -> ClosedRange<Day> {
    let last = cadence.slot(count, before: asOf)
    return last - (cadence.days - 1)...last
  }

  /// The bars of the note's own period.
  func bars(_ column: FigureInput.Column, of asset: Asset, at venue: Venue?) -> FigureInput {
    let period = period()
    return .bars(column, of: asset, at: venue, first: period.lowerBound, last: period.upperBound)
  }

  /// The bars that a volatility is estimated from.
  func pricesOfVolatility(_ estimate: VolatilityEstimate) -> [FigureInput] {
    guard let context else { return [] }
    let last = cadence == .daily ? date : asOf
    let column: FigureInput.Column = estimate.estimator == .closeToClose ? .close : .prices
    let first = estimate.since ?? last - (estimate.days - 1)
    return [.bars(column, of: context.asset, at: context.venues.close, first: first, last: last)]
  }

  /// The bars that an impact on the price is told from: the volume, and the volatility's prices.
  func barsOfImpact(on curve: SqueezeCurve) -> [FigureInput] {
    guard let impact = curve.impact else { return [] }
    let first = asOf - (impact.days - 1)
    let (asset, venue) = (curve.map.asset, context?.venues.close)
    let volume = FigureInput.bars(.volume, of: asset, at: venue, first: first, last: asOf)
    return [volume] + (outlook.volatility.map(pricesOfVolatility) ?? [])
  }

  /// The bars of open interest and closes now and over the middle span before.
  var barsOfInterestMove: [FigureInput] {
    guard let asset = outlook.leverage?.asset else { return [] }
    let spans = [0, cadence.slots(in: .middle)]
    let columns: [(FigureInput.Column, Venue?)] = [
      (.openInterest, context?.venues.interest), (.close, context?.venues.close),
    ]
    return spans.map { period(slotsBefore: $0) }.flatMap { period in
      columns.map { column, venue in
        .bars(column, of: asset, at: venue, first: period.lowerBound, last: period.upperBound)
      }
    }
  }

  /// The windows that the ranks of a crowding look at.
  func pastOfCrowding(_ crowding: Crowding) -> [FigureInput] {
    let first = period(slotsBefore: cadence.window).lowerBound
    func bars(_ column: FigureInput.Column, at venue: Venue?, since: Day) -> FigureInput {
      .bars(column, of: crowding.asset, at: venue, first: since, last: asOf)
    }
    let (venues, interest) = (context?.venues, context?.venues.interest)
    return crowding.components.filter { $0.rank != nil }.flatMap { component in
      switch component.kind {
      case .funding: [bars(.fundingRate, at: venues?.funding, since: first)]
      case .positioning: [window]
      case .interestToMarketCap:
        [bars(.openInterest, at: interest, since: first), bars(.marketCap, at: nil, since: first)]
      // Each volume is the mean of the days before.
      case .interestToVolume:
        [
          bars(.openInterest, at: interest, since: first),
          bars(.volume, at: interest, since: first - 30),
        ]
      }
    }
  }
}

extension MarketContext {
  /// The last close.
  var lastClose: [FigureInput] {
    closeDay.map { [.bars(.close, of: asset, at: venues.close, first: $0, last: $0)] } ?? []
  }

  /// The close that `change` compares with.
  func closes(of change: PriceChange) -> [FigureInput] {
    change.since.map { [.bars(.close, of: asset, at: venues.close, first: $0, last: $0)] } ?? []
  }
}

extension LiquidationMap {
  /// The levels of the map, or the openings that they are modelled from, and the close they are
  /// measured from.
  var inputs: [FigureInput] {
    let spot = FigureInput.bars(.close, of: asset, at: nil, first: spotDay, last: spotDay)
    let venue = venues.count == 1 ? venues.first : nil
    switch origin {
    case .given:
      // What the levels are held to, no older than a week.
      let held = FigureInput.bars(
        .openInterest,
        of: asset,
        at: venue,
        first: spotDay - 7,
        last: spotDay
      )
      let own = [FigureInput.levels(of: asset, at: venues, time: time), spot]
      return openInterest == nil ? own : own + [held]
    case .modelled(let model):
      let first = spotDay - model.lookBack
      return [
        .bars(.openInterest, of: asset, at: venue, first: first, last: spotDay),
        .bars(.prices, of: asset, at: venue, first: first, last: spotDay),
      ]
    }
  }
}
