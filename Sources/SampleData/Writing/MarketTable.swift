// SPDX-License-Identifier: Apache-2.0
import Figures

/// The rows of `market/market.csv`; each is synthetic and says so.
struct MarketTable: Sendable {
  private var rows: RowWriter
  private let dates: [[UInt8]]
  private let end: String

  /// An empty table for `dates`, with or without a column that names the source.
  init(dates: [[UInt8]], namesSource: Bool) {
    self.dates = dates
    let columns =
      "time,asset,close,funding_rate,funding_interval_hours,open_interest,volume,status"
    rows = RowWriter(header: columns + (namesSource ? ",source" : ""))
    end = "000,synthetic" + (namesSource ? ",synthetic" : "") + "\n"
  }

  /// The file.
  var file: SampleFile { SampleFile(path: "market/market.csv", bytes: rows.bytes) }

  /// Adds the days of one asset; assets come in the order of their symbols.
  mutating func add(_ history: AssetHistory) {
    let name = ",\(history.profile.symbol),"
    for (date, day) in zip(dates, history.days) {
      rows.add(date)
      rows.add(name)
      rows.add(fixed(day.close, places: decimals(of: day.close)))
      rows.add(",")
      rows.add(fixed(day.fundingRate, places: 6))
      rows.add(",8,")
      rows.add(max(1, Int((day.openInterest / 1000).rounded())))
      rows.add("000,")
      rows.add(max(1, Int((day.volume / 1000).rounded())))
      rows.add(end)
    }
  }
}

/// Decimals that leave a price about five digits.
func decimals(of price: Double) -> Int {
  switch price {
  case 10_000...: 0
  case 1000...: 1
  case 100...: 2
  case 10...: 3
  case 1...: 4
  case 0.1...: 5
  default: 8
  }
}
