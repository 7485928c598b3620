// SPDX-License-Identifier: Apache-2.0
import Positioning

/// Understands the rows of one market table.
struct BarReader: RowReader {
  private let file: Int
  private let time, asset, venue, interval, closeTime: ColumnView
  private let published, source, rounding, status: ColumnView
  private let values: [(column: Column, view: ColumnView)]
  private let fundingIntervalHours: ColumnView
  private var statuses = Names<Status>(in: .status)
  private var intervals: [UInt32: Int] = [:]

  /// A reader of `table`, which is the dataset's file number `file`.
  init(_ table: Table, file: Int) {
    self.file = file
    time = table.view(of: .time)
    asset = table.view(of: .asset)
    venue = table.view(of: .venue)
    interval = table.view(of: .interval)
    closeTime = table.view(of: .closeTime)
    published = table.view(of: .published)
    source = table.view(of: .source)
    rounding = table.view(of: .rounding)
    status = table.view(of: .status)
    fundingIntervalHours = table.view(of: .fundingIntervalHours)
    let columns: [Column] = [
      .open, .high, .low, .close, .fundingRate, .openInterest, .volume, .marketCap,
    ]
    values = columns.map { ($0, table.view(of: $0)) }
  }

  /// What a row says.
  ///
  /// - Throws: the first rule the row breaks.
  mutating func read(
    _ row: Int,
    of table: Table,
    _ interner: Interner,
    into markets: inout MarketIndex
  ) throws(RowProblem) -> RowOutcome<BarRow> {
    let time = try key(row, table, interner)
    let asset = table.cell(row, asset).code
    let venueCode = table.cell(row, venue).code
    let venue = venueCode == 0 ? Venue.all : Venue(interner.text(venueCode))
    var values = values(row, table)
    if values == MarketBar.Values() {
      let subject: Gap.Subject = asset == 0 ? .unknown : .bar(Asset(interner.text(asset)), venue)
      return .gap(Gap(time: time, subject: subject))
    }
    guard asset != 0 else { throw .empty(.asset) }
    values.fundingIntervalHours = try positive(row, .fundingIntervalHours, table)
    let stated = table.cell(row, published).time
    let bar = MarketBar(
      key: MarketBar.Key(asset: Asset(interner.text(asset)), venue: venue, time: time),
      published: stated.isEmpty ? time.naturallyPublic : stated.complete,
      values: values,
      rounding: try positive(row, .rounding, table),
      status: try statuses.name(table.cell(row, status).code, interner) ?? .published,
      source: interner.text(table.cell(row, source).code)
    )
    return .row(BarRow(bar: bar, place: InputPlace(file: file, line: table.lines[row])))
  }
}

extension BarReader {
  /// The time a bar is about: its own, or the moment it closes where it is stamped by its opening.
  private mutating func key(
    _ row: Int,
    _ table: Table,
    _ interner: Interner
  ) throws(RowProblem) -> ObservationTime {
    let stamp = table.cell(row, time).time
    guard !stamp.isEmpty else { throw .empty(.time) }
    let close = table.cell(row, closeTime).time
    let length = try length(table.cell(row, interval).code, interner)
    let end = length.map { stamp.opening + $0 }
    guard !close.isEmpty else { return end.map { .moment($0) } ?? stamp.time }
    guard close.complete > stamp.opening else { throw .closeTime("is not after `time`") }
    if let end, end != close.complete { throw .closeTime("is not `time` plus `interval`") }
    return .moment(close.complete)
  }

  private mutating func length(
    _ code: UInt32,
    _ interner: Interner
  ) throws(RowProblem) -> Int? {
    if code == 0 { return nil }
    if let known = intervals[code] { return known }
    guard let seconds = seconds(ofInterval: interner.text(code)) else {
      throw .interval(interner.text(code))
    }
    intervals[code] = seconds
    return seconds
  }

  private func positive(_ row: Int, _ column: Column, _ table: Table) throws(RowProblem)
    -> Double?
  {
    let view = column == .rounding ? rounding : fundingIntervalHours
    guard let value = table.cell(row, view).number else { return nil }
    guard value > 0 else { throw .notAbove(column) }
    return value
  }

  private func values(_ row: Int, _ table: Table) -> MarketBar.Values {
    var result = MarketBar.Values()
    for (column, view) in values {
      let number = table.cell(row, view).number
      switch column {
      case .open: result.open = number
      case .high: result.high = number
      case .low: result.low = number
      case .close: result.close = number
      case .fundingRate: result.fundingRate = number
      case .openInterest: result.openInterest = number
      case .volume: result.volume = number
      default: result.marketCap = number
      }
    }
    return result
  }
}

/// The seconds of an interval such as `15m`, `1h`, `1d`, `1w`; `nil` if it is none.
func seconds(ofInterval text: String) -> Int? {
  guard let last = text.last, let count = Int(text.dropLast()), count > 0, count < 10_000,
    text.first != "+"
  else { return nil }
  let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400, "w": 604_800]
  return units[last].map { $0 * count }
}

extension RowProblem {
  /// Text that is no interval.
  static func interval(_ text: String) -> RowProblem {
    RowProblem(
      .interval,
      "`\(text)` is no interval",
      at: .interval,
      fix: "write a count and s, m, h, d or w, such as `1h` or `1d`"
    )
  }

  /// A closing time that contradicts the row.
  fileprivate static func closeTime(_ what: String) -> RowProblem {
    RowProblem(
      .closeTime,
      "`close_time` \(what)",
      at: .closeTime,
      fix: "let `time` be the bar's opening and `close_time` its end"
    )
  }
}
