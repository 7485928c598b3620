// SPDX-License-Identifier: Apache-2.0
import Positioning

/// Understands the rows of one table of levels.
struct LevelReader: RowReader {
  private let file: Int
  private let time, asset, venue, price, long, short: ColumnView
  private let published, source, rounding, status: ColumnView
  private var statuses = Names<Status>(in: .status)

  /// A reader of `table`, which is the dataset's file number `file`.
  init(_ table: Table, file: Int) {
    self.file = file
    time = table.view(of: .time)
    asset = table.view(of: .asset)
    venue = table.view(of: .venue)
    price = table.view(of: .price)
    long = table.view(of: .long)
    short = table.view(of: .short)
    published = table.view(of: .published)
    source = table.view(of: .source)
    rounding = table.view(of: .rounding)
    status = table.view(of: .status)
  }

  /// What a row says; without both sides it is a gap, be there a price or not.
  ///
  /// - Throws: the first rule the row breaks.
  mutating func read(
    _ row: Int,
    of table: Table,
    _ interner: Interner,
    into markets: inout MarketIndex
  ) throws(RowProblem) -> RowOutcome<LevelRow> {
    let time = table.cell(row, time).time
    guard !time.isEmpty else { throw .empty(.time) }
    let code = table.cell(row, asset).code
    let asset = code == 0 ? nil : Asset(interner.text(code))
    let venue = venue(row, table, interner)
    let price = try price(row, table)
    guard let sides = try sides(row, table) else {
      return .gap(Gap(time: time.time, subject: asset.map { .level($0, venue) } ?? .unknown))
    }
    guard let asset else { throw .empty(.asset) }
    guard let price else { throw .empty(.price) }
    let stated = table.cell(row, published).time
    let level = LiquidationLevel(
      key: LiquidationLevel.Key(asset: asset, venue: venue, time: time.time, price: price),
      long: sides.long,
      short: sides.short,
      published: stated.isEmpty ? time.time.naturallyPublic : stated.complete,
      rounding: try rounding(row, table),
      status: try statuses.name(table.cell(row, status).code, interner) ?? .modelled,
      source: interner.text(table.cell(row, source).code)
    )
    return .row(LevelRow(level: level, place: InputPlace(file: file, line: table.lines[row])))
  }
}

extension LevelReader {
  private func venue(_ row: Int, _ table: Table, _ interner: Interner) -> Venue {
    let code = table.cell(row, venue).code
    return code == 0 ? .all : Venue(interner.text(code))
  }

  private func price(_ row: Int, _ table: Table) throws(RowProblem) -> Double? {
    guard let price = table.cell(row, price).number else { return nil }
    guard price > 0 else { throw .noPrice }
    return price
  }

  /// Both sides; `nil` where neither is given.
  private func sides(
    _ row: Int,
    _ table: Table
  ) throws(RowProblem) -> (long: Double, short: Double)? {
    let (long, short) = (table.cell(row, long).number, table.cell(row, short).number)
    if let long, long < 0 { throw .negative(.long) }
    if let short, short < 0 { throw .negative(.short) }
    switch (long, short) {
    case (let long?, let short?): return (long, short)
    case (nil, nil): return nil
    case (nil, _): throw .oneSide(missing: .long)
    case (_, nil): throw .oneSide(missing: .short)
    }
  }

  private func rounding(_ row: Int, _ table: Table) throws(RowProblem) -> Double? {
    guard let value = table.cell(row, rounding).number else { return nil }
    guard value > 0 else { throw .notAbove(.rounding) }
    return value
  }
}

extension RowProblem {
  /// A price at which nothing can be liquidated.
  fileprivate static let noPrice = RowProblem(
    .outOfRange,
    "`price` is not above 0",
    at: .price,
    fix: "give the price of the level in US dollars"
  )
}
