// SPDX-License-Identifier: Apache-2.0
import Positioning

/// What the rows of one file from a venue say, as far as it has been read.
///
/// A file that turns out unreadable as a whole leaves nothing behind.
struct VenueSink {
  /// What holds for all rows.
  let source: VenueSource
  /// The figures; their markets are numbered by ``markets``.
  private(set) var positions: [PositionRow] = []
  /// The market data.
  private(set) var bars: [BarRow] = []
  /// The levels.
  private(set) var levels: [LevelRow] = []
  /// Sides of figures whose other side is in another file.
  private(set) var halves: [HalfFigure] = []
  /// Places for a figure without one.
  private(set) var gaps: [Gap] = []
  /// The markets of ``positions``, in the order of first use.
  private(set) var markets: [Market] = []
  /// Ratios that their own shares contradict.
  private(set) var disagreements = RatioDisagreements()
  /// The line of the row at hand.
  var line: UInt32 = 1
  private var numbers: [Market: Int32] = [:]
  private var lastNumbers: [Measure: Int32] = [:]
  private var symbols: VenueSymbols

  /// A sink that holds nothing.
  init(_ source: VenueSource) {
    self.source = source
    symbols = VenueSymbols(source)
  }

  /// Where the row's figures belong: the contract by the cell called `symbol`, and of several it has
  /// the one that the cell called `series` names.
  ///
  /// - Throws: `data.venue-symbol`, `data.venue-constant`.
  mutating func point(
    _ cells: VenueCells,
    at time: ObservationTime,
    symbol name: String? = nil,
    series: String? = nil
  ) throws(VenueFault) -> VenuePoint {
    let all = try symbols.symbol(of: cells, in: name)
    let symbol = series.flatMap(cells.text).map(all.series) ?? all
    guard let venue = source.venue else {
      throw cells.fault(.unsaid(.venue, by: source.format, such: "Binance"))
    }
    let place = InputPlace(file: source.file, line: line)
    return VenuePoint(symbol: symbol, venue: venue, time: time, place: place, cells: cells)
  }
}

extension VenueSink {
  /// Adds a figure, or the gap that is there for one.
  mutating func add(
    _ measure: Measure,
    _ value: PositionValue?,
    in unit: Unit? = nil,
    stated: Double? = nil,
    lastPlace: Int8 = 0,
    at point: VenuePoint
  ) {
    let market = point.market(measure)
    guard let value else {
      gaps.append(Gap(time: point.time, subject: .market(market)))
      return
    }
    positions.append(
      PositionRow(
        market: number(of: market),
        unit: unit,
        time: point.time,
        published: point.time.naturallyPublic,
        value: value,
        statedRatio: stated,
        place: point.place,
        lastPlace: lastPlace
      )
    )
  }

  /// Adds a bar, or the gap that is there for one.
  mutating func add(_ values: MarketBar.Values, at point: VenuePoint) {
    let asset = point.symbol.asset
    guard values != MarketBar.Values() else {
      gaps.append(Gap(time: point.time, subject: .bar(asset, point.venue)))
      return
    }
    let bar = MarketBar(
      key: MarketBar.Key(asset: asset, venue: point.venue, time: point.time),
      published: point.time.naturallyPublic,
      values: values
    )
    bars.append(BarRow(bar: bar, place: point.place, contract: point.symbol.contract))
  }

  /// Adds one side of a figure; its sign does not count.
  mutating func addHalf(
    _ measure: Measure,
    _ side: Side,
    _ amount: Number,
    in unit: Unit,
    at point: VenuePoint
  ) {
    let key = HalfFigure.Key(market: point.market(measure), unit: unit, time: point.time)
    halves.append(HalfFigure(key: key, side: side, amount: amount, place: point.place))
  }

  /// Adds a level of a model's map.
  mutating func addLevel(price: Double, long: Double, short: Double, _ point: VenuePoint) {
    let key = LiquidationLevel.Key(
      asset: point.symbol.asset,
      venue: point.venue,
      time: point.time,
      price: price
    )
    let published = point.time.naturallyPublic
    let level = LiquidationLevel(key: key, long: long, short: short, published: published)
    levels.append(LevelRow(level: level, place: point.place))
  }

  /// Adds a level, or to the one just before it if that has the same price.
  mutating func addToLevel(price: Double, long: Double, short: Double, _ point: VenuePoint) {
    guard let last = levels.last?.level, last.key.price == price, last.key.time == point.time else {
      return addLevel(price: price, long: long, short: short, point)
    }
    levels.removeLast()
    addLevel(price: price, long: last.long + long, short: last.short + short, point)
  }

  /// Adds the gap that is there for a level.
  mutating func addLevelGap(_ point: VenuePoint) {
    gaps.append(Gap(time: point.time, subject: .level(point.symbol.asset, point.venue)))
  }

  /// Notes a ratio that its shares contradict.
  mutating func disagree(_ disagreement: RatioDisagreement) { disagreements.add(disagreement) }

  /// Takes back what was added since `mark`.
  mutating func cut(to mark: Mark) {
    positions.removeSubrange(mark.positions...)
    bars.removeSubrange(mark.bars...)
    levels.removeSubrange(mark.levels...)
    halves.removeSubrange(mark.halves...)
    gaps.removeSubrange(mark.gaps...)
  }

  private mutating func number(of market: Market) -> Int32 {
    if let last = lastNumbers[market.measure], markets[Int(last)] == market { return last }
    let number = numbers[market] ?? Int32(markets.count)
    if number == Int32(markets.count) { markets.append(market) }
    numbers[market] = number
    lastNumbers[market.measure] = number
    return number
  }
}
