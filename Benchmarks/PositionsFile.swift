// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc

/// Writes the file that is measured: a million rows of seven columns, 66 MB, the same in every run.
///
/// 36 markets hour by hour; the sides have four to seven digits before the point.
func writePositions(to path: String) throws(ReportError) {
  guard let file = fopen(path, "w") else { throw refusal(of: path) }
  var chance = Chance()
  var bytes = Array("time,asset,venue,measure,unit,long,short\n".utf8)
  var isWhole = true
  for row in 0..<1_000_000 {
    append(row, &chance, to: &bytes)
    guard bytes.count > 1 << 20 || row == 999_999 else { continue }
    isWhole = fwrite(bytes, 1, bytes.count, file) == bytes.count && isWhole
    bytes.removeAll(keepingCapacity: true)
  }
  guard fclose(file) == 0, isWhole else { throw refusal(of: path) }
}

private let assets = [
  "BTC", "ETH", "SOL", "XRP", "BNB", "DOGE", "ADA", "LINK", "AVAX", "LTC", "SUI", "TRX",
]
private let venues = ["Aldgate", "Minories", "Cornhill"]

private func append(_ row: Int, _ chance: inout Chance, to bytes: inout [UInt8]) {
  let market = row % 36
  let hour = row / 36
  bytes += timeText(hour).utf8
  bytes += ",\(assets[market / 3]),\(venues[market % 3]),reported,usd,".utf8
  bytes += amount(&chance).utf8
  bytes += ",".utf8
  bytes += amount(&chance).utf8
  bytes.append(UInt8(ascii: "\n"))
}

/// An amount with two decimals; each count of digits is as likely.
private func amount(_ chance: inout Chance) -> String {
  let limit = [1_000_000, 10_000_000, 100_000_000, 1_000_000_000][chance.below(4)]
  let cents = limit / 10 + chance.below(limit / 10 * 9)
  return "\(cents / 100).\(padded(cents % 100))"
}

/// The `hour`th hour since the year 2020, of months that all have 28 days.
private func timeText(_ hour: Int) -> String {
  let day = hour / 24
  let (year, month) = (2020 + day / 336, day / 28 % 12 + 1)
  return "\(year)-\(padded(month))-\(padded(day % 28 + 1))T\(padded(hour % 24)):00:00Z"
}

private func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private func refusal(of path: String) -> ReportError {
  let summary = "`\(path)` cannot be written: \(String(cString: strerror(errno)))"
  return ReportError(.publishing, Diagnostic(.error, "benchmarks.unwritable", summary))
}
