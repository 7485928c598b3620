// SPDX-License-Identifier: Apache-2.0

/// A kind of table that a site publishes as CSV.
enum DataTable: String, Hashable, Sendable, CaseIterable {
  case positions, market, levels, forecasts

  /// A column of a table.
  struct Column: Hashable, Sendable {
    /// How its cells are written.
    enum Kind: String, Hashable, Sendable {
      /// Characters.
      case text
      /// A decimal number that reads back to the same bits.
      case number
      /// A whole number.
      case integer
      /// A day: `2026-11-20`.
      case day
      /// A moment in UTC: `2026-11-20T21:00:00Z`.
      case moment
      /// A day or a moment.
      case time
    }

    /// Its name in the header.
    let name: String
    /// How its cells are written.
    let kind: Kind
    /// What it means.
    let meaning: DictionaryWords
  }

  /// The columns in order; a table of positions without spreading leaves that one out.
  var columns: [Column] {
    switch self {
    case .positions: Self.positionColumns
    case .market: Self.marketColumns
    case .levels: Self.levelColumns
    case .forecasts: Self.forecastColumns
    }
  }

  /// The names of ``columns``.
  var header: [String] { columns.map(\.name) }

  /// What the file of a year is called: "data/archive/market-2026.csv".
  func archivePath(_ year: Int) -> String {
    self == .positions ? "data/archive/\(year).csv" : "data/archive/\(rawValue)-\(year).csv"
  }

  /// The table and the year of the file at `path`; `nil` if it is no file of an archive.
  static func archived(at path: String) -> (table: DataTable, year: Int)? {
    let (folder, end) = ("data/archive/", ".csv")
    guard path.hasPrefix(folder), path.hasSuffix(end) else { return nil }
    let parts = path.dropFirst(folder.count).dropLast(end.count).split(separator: "-")
    guard let year = parts.last.flatMap({ Int($0) }) else { return nil }
    if parts.count == 1 { return (.positions, year) }
    return parts.count == 2 ? DataTable(rawValue: String(parts[0])).map { ($0, year) } : nil
  }
}

extension DataTable {
  private static let positionColumns: [Column] =
    [
      Column(name: "row", kind: .integer, meaning: .row),
      Column(name: "time", kind: .time, meaning: .time),
      Column(name: "asset", kind: .text, meaning: .asset),
      Column(name: "venue", kind: .text, meaning: .venue),
      Column(name: "contract", kind: .text, meaning: .contract),
      Column(name: "measure", kind: .text, meaning: .measure),
      Column(name: "population", kind: .text, meaning: .population),
      Column(name: "unit", kind: .text, meaning: .unit),
      Column(name: "long", kind: .number, meaning: .long),
      Column(name: "short", kind: .number, meaning: .short),
      Column(name: "ratio", kind: .number, meaning: .ratio),
      Column(name: "spreading", kind: .number, meaning: .spreading),
    ] + origin

  private static let marketColumns: [Column] =
    [
      Column(name: "time", kind: .time, meaning: .barTime),
      Column(name: "asset", kind: .text, meaning: .asset),
      Column(name: "venue", kind: .text, meaning: .venue),
      Column(name: "open", kind: .number, meaning: .open),
      Column(name: "high", kind: .number, meaning: .high),
      Column(name: "low", kind: .number, meaning: .low),
      Column(name: "close", kind: .number, meaning: .close),
      Column(name: "funding_rate", kind: .number, meaning: .fundingRate),
      Column(name: "funding_interval_hours", kind: .number, meaning: .fundingInterval),
      Column(name: "open_interest", kind: .number, meaning: .openInterest),
      Column(name: "volume", kind: .number, meaning: .volume),
      Column(name: "market_cap", kind: .number, meaning: .marketCap),
    ] + origin

  private static let levelColumns: [Column] =
    [
      Column(name: "time", kind: .time, meaning: .time),
      Column(name: "asset", kind: .text, meaning: .asset),
      Column(name: "venue", kind: .text, meaning: .venue),
      Column(name: "price", kind: .number, meaning: .levelPrice),
      Column(name: "long", kind: .number, meaning: .levelLong),
      Column(name: "short", kind: .number, meaning: .levelShort),
    ] + origin

  private static let forecastColumns: [Column] = [
    Column(name: "made", kind: .day, meaning: .made),
    Column(name: "slot", kind: .day, meaning: .slot),
    Column(name: "kind", kind: .text, meaning: .forecastKind),
    Column(name: "subject", kind: .text, meaning: .subject),
    Column(name: "asset", kind: .text, meaning: .asset),
    Column(name: "venue", kind: .text, meaning: .venue),
    Column(name: "contract", kind: .text, meaning: .contract),
    Column(name: "measure", kind: .text, meaning: .measure),
    Column(name: "population", kind: .text, meaning: .population),
    Column(name: "regime", kind: .integer, meaning: .regime),
    Column(name: "threshold", kind: .number, meaning: .threshold),
    Column(name: "due", kind: .day, meaning: .due),
    Column(name: "probability", kind: .number, meaning: .probability),
    Column(name: "climatology", kind: .number, meaning: .climatology),
    Column(name: "outcomes", kind: .integer, meaning: .outcomes),
    Column(name: "basis", kind: .text, meaning: .basis),
    Column(name: "ended", kind: .day, meaning: .ended),
    Column(name: "happened", kind: .integer, meaning: .happened),
  ]

  /// Where a row comes from, and since when it is public.
  private static let origin: [Column] = [
    Column(name: "published", kind: .moment, meaning: .published),
    Column(name: "rounding", kind: .number, meaning: .rounding),
    Column(name: "status", kind: .text, meaning: .status),
    Column(name: "source", kind: .text, meaning: .source),
  ]
}
