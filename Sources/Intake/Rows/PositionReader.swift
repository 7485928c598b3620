// SPDX-License-Identifier: Apache-2.0
import Positioning

/// Understands the rows of one positions table.
struct PositionReader: RowReader {
  private let views: Views
  private let isBalanced: Bool
  private let file: Int
  private let releases: ReleaseCalendar
  private var lastRelease: (asOf: Day, published: Instant)?
  private var measures = Names<Measure>(in: .measure)
  private var populations = Names<Population>(in: .population)
  private var units = Names<Unit>(in: .unit)
  private var statuses = Names<Status>(in: .status)

  /// A reader of `table`, which is the dataset's file number `file`; `releases` says when classes of
  /// traders became public.
  init(_ table: Table, file: Int, isBalanced: Bool, _ releases: ReleaseCalendar) {
    self.releases = releases
    views = Views(table)
    self.file = file
    self.isBalanced = isBalanced
  }

  /// What a row says.
  ///
  /// - Throws: the first rule the row breaks.
  mutating func read(
    _ row: Int,
    of table: Table,
    _ interner: Interner,
    into markets: inout MarketIndex
  ) throws(RowProblem) -> RowOutcome<PositionRow> {
    let time = table.cell(row, views.time).time
    guard !time.isEmpty else { throw .empty(.time) }
    let codes = codes(row, table)
    let figure = Figure(row, table, views)
    if figure.isEmpty { return .gap(try gap(time.time, codes, interner)) }
    let number = try markets.number(codes) { () throws(RowProblem) in
      try market(codes, interner)
    }
    return .row(try position(row, table, interner, figure, market: number, time.time))
  }
}

extension PositionReader {
  private mutating func position(
    _ row: Int,
    _ table: Table,
    _ interner: Interner,
    _ figure: Figure,
    market: Int32,
    _ time: ObservationTime
  ) throws(RowProblem) -> PositionRow {
    let measure = try measures.name(table.cell(row, views.measure).code, interner)
    guard let measure else { throw .empty(.measure) }
    let stated = try units.name(table.cell(row, views.unit).code, interner)
    let value = try figure.value(of: measure)
    let unit = try figure.unit(stated, of: measure)
    let rounding = table.cell(row, views.rounding).number
    if let rounding, rounding <= 0 { throw .notAbove(.rounding) }
    let spreading = table.cell(row, views.spreading).number
    let publication = table.cell(row, views.published).time
    if let spreading, spreading < 0 { throw .negative(.spreading) }
    if spreading != nil, unit == nil { throw .spreadingAlone }
    let position = PositionRow(
      market: market,
      unit: unit,
      time: time,
      published: published(publication, time, measure),
      value: value,
      statedRatio: figure.statedRatio,
      spreading: spreading,
      rounding: rounding,
      status: try statuses.name(table.cell(row, views.status).code, interner) ?? .published,
      source: table.cell(row, views.source).code,
      place: InputPlace(file: file, line: table.lines[row]),
      lastPlace: figure.lastPlace,
      isBalanced: isBalanced,
      basis: publication.isEmpty ? .byRule : .stated
    )
    if measure == .openInterest { try position.checkIdentity() }
    return position
  }

  /// When a figure became public: as its row says, else a class of traders with the CFTC's report
  /// of its day, else by its own time.
  private mutating func published(
    _ stated: TimeCell,
    _ time: ObservationTime,
    _ measure: Measure
  ) -> Instant {
    if !stated.isEmpty { return stated.complete }
    guard measure == .traderClass else { return time.naturallyPublic }
    if let lastRelease, lastRelease.asOf == time.asOf { return lastRelease.published }
    let published = releases.published(asOf: time.asOf)
    lastRelease = (time.asOf, published)
    return published
  }
}

extension PositionReader {
  private func codes(_ row: Int, _ table: Table) -> MarketIndex.Codes {
    MarketIndex.Codes(
      asset: table.cell(row, views.asset).code,
      venue: table.cell(row, views.venue).code,
      contract: table.cell(row, views.contract).code,
      measure: table.cell(row, views.measure).code,
      population: table.cell(row, views.population).code
    )
  }

  /// The market with these codes.
  private mutating func market(
    _ codes: MarketIndex.Codes,
    _ interner: Interner
  ) throws(RowProblem) -> Market {
    guard codes.asset != 0 else { throw .empty(.asset) }
    guard let measure = try measures.name(codes.measure, interner) else { throw .empty(.measure) }
    let population = try populations.name(codes.population, interner)
    if measure == .traderClass, population == nil { throw .populationMissing }
    if measure != .traderClass, let population { throw .populationRefused(population, measure) }
    return Market(
      asset: Asset(interner.text(codes.asset)),
      venue: codes.venue == 0 ? .all : Venue(interner.text(codes.venue)),
      contract: interner.text(codes.contract),
      measure: measure,
      population: population
    )
  }

  /// A gap may lack names, but those it gives must be right.
  private mutating func gap(
    _ time: ObservationTime,
    _ codes: MarketIndex.Codes,
    _ interner: Interner
  ) throws(RowProblem) -> Gap {
    let measure = try measures.name(codes.measure, interner)
    let population = try populations.name(codes.population, interner)
    let isWhole =
      codes.asset != 0 && measure != nil && (measure == .traderClass) == (population != nil)
    guard isWhole else { return Gap(time: time, subject: .unknown) }
    return Gap(time: time, subject: .market(try market(codes, interner)))
  }

  /// Where the columns of the table are.
  fileprivate struct Views {
    let time, asset, venue, contract, measure, population, unit: ColumnView
    let long, short, ratio, spreading, published, source, rounding, status: ColumnView

    init(_ table: Table) {
      time = table.view(of: .time)
      asset = table.view(of: .asset)
      venue = table.view(of: .venue)
      contract = table.view(of: .contract)
      measure = table.view(of: .measure)
      population = table.view(of: .population)
      unit = table.view(of: .unit)
      long = table.view(of: .long)
      short = table.view(of: .short)
      ratio = table.view(of: .ratio)
      spreading = table.view(of: .spreading)
      published = table.view(of: .published)
      source = table.view(of: .source)
      rounding = table.view(of: .rounding)
      status = table.view(of: .status)
    }
  }
}

/// The value cells of a row.
private struct Figure {
  let long, short, ratio: Double?
  let lastPlace: Int8

  init(_ row: Int, _ table: Table, _ views: PositionReader.Views) {
    let (long, short) = (table.cell(row, views.long), table.cell(row, views.short))
    self.long = long.number
    self.short = short.number
    ratio = table.cell(row, views.ratio).number
    lastPlace = max(long.lastPlace, short.lastPlace)
  }

  var isEmpty: Bool { long == nil && short == nil && ratio == nil }

  /// The ratio beside the sides, where there are both.
  var statedRatio: Double? { long == nil ? nil : ratio }

  func value(of measure: Measure) throws(RowProblem) -> PositionValue {
    for (column, value) in [(Column.long, long), (.short, short), (.ratio, ratio)] {
      if let value, value < 0 { throw .negative(column) }
    }
    switch (long, short, ratio) {
    case (let long?, let short?, _): return .sides(long: long, short: short)
    case (nil, nil, let ratio?):
      if measure == .openInterest { throw .sidesMissing }
      return .ratio(ratio)
    case (nil, _, _): throw .oneSide(missing: .long)
    case (_, nil, _): throw .oneSide(missing: .short)
    }
  }

  /// The unit of the sides; a bare ratio has none, whatever its row says.
  func unit(_ stated: Unit?, of measure: Measure) throws(RowProblem) -> Unit? {
    guard let long, let short else { return nil }
    guard let unit = stated ?? measure.impliedUnit else { throw .unitMissing(measure) }
    guard measure.units.contains(unit) else { throw .unitRefused(unit, measure) }
    guard unit == .share else { return unit }
    if long > 1 { throw .noShare(.long) }
    if short > 1 { throw .noShare(.short) }
    return unit
  }
}

extension PositionRow {
  /// In any contract the longs equal the shorts, so both sides of an open interest must be equal.
  fileprivate func checkIdentity() throws(RowProblem) {
    guard let long = value.long, let short = value.short else { return }
    if !AccountingIdentity([(long: long, short: short, step: step)]).holds { throw .identity }
  }
}
