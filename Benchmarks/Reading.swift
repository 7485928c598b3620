// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Intake
import Positioning

/// Seconds and memory to read a positions file into typed columns, as other readers of CSV do.
func measureColumns(of path: String) throws(ReportError) {
  let spec = SourceSpec(.positions, files: [])
  let seconds = try medianSeconds(rounds: 5) { () throws(ReportError) in
    _ = try readColumns(of: path, as: spec)
  }
  let columns = try readColumns(of: path, as: spec)
  let peak = peakMegabytes()
  let rows = 0..<columns.count
  let sums = [Column.long, .short].map { column in
    rows.reduce(0) { $0 + cents(columns.number(column, in: $1) ?? 0) }
  }
  printReading("CSV to typed columns", seconds, peak, rows.count, sums, goal: "pandas, 200 MB")
}

/// Seconds and memory to read a positions file into observations: merged, checked and in order.
func measureDataset(of path: String) throws(ReportError) {
  let sources = [SourceSpec(.positions, files: [.init(path)])]
  let seconds = try medianSeconds(rounds: 3) { () throws(ReportError) in
    _ = try readDataset(sources)
  }
  let observations = try readDataset(sources).observations
  let peak = peakMegabytes()
  let sums = [
    observations.reduce(0) { $0 + cents($1.value.long ?? 0) },
    observations.reduce(0) { $0 + cents($1.value.short ?? 0) },
  ]
  printReading("CSV to observations", seconds, peak, observations.count, sums)
}

/// Whole cents, which add up to the same in any order.
private func cents(_ amount: Double) -> Int { Int((amount * 100).rounded()) }

private func printReading(
  _ what: String,
  _ seconds: Double,
  _ peak: Double,
  _ rows: Int,
  _ sums: [Int],
  goal: String = ""
) {
  let figures = "\(seconds.short) s, \((Double(rows) / seconds / 1e6).short) million rows/s"
  let sum = checksum("\(rows) \(sums[0]) \(sums[1])".utf8)
  printRow(what, "\(figures), peak \(peak.short) MB", goal: goal, checksum: sum)
}
