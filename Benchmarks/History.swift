// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import History
import Positioning

/// Puts a million hourly figures of a hundred markets into a store that is not there yet: both
/// indexes, one commit, on the disk.
func measureIngest(into path: String) throws(ReportError) {
  let clock = ContinuousClock()
  let (start, worked) = (clock.now, processorSeconds())
  let counts = try ingest(hourly(million: 0), into: path)
  let seconds = (clock.now - start) / .seconds(1)
  let cores = (processorSeconds() - worked) / seconds
  let figures = "\(seconds.short) s on \(cores.short) cores, peak \(peakMegabytes().short) MB"
  printRow("A million observations into SQLite", figures, goal: "3 s", checksum: "\(counts.new)")
}

/// Puts nine more millions into the store of ``measureIngest(into:)``, each behind the one before.
func growStore(at path: String) throws(ReportError) {
  for million in 1..<10 { _ = try ingest(hourly(million: million), into: path) }
}

/// Reads what the note of the last day needs of ten million figures: of each market the last of each
/// day, for a year; and for comparison every hour of that year.
func measureDay(of path: String) throws(ReportError) {
  var window = HistoryWindow()
  let last = firstDay + 10_000_000 / markets / 24
  window.times = StoredTime(.day(last + -366))...StoredTime(.day(last))
  window.rollUp = HistoryWindow.RollUp(.endOfDay)
  try measure("A day's note of ten million: the last of each day", path, window, goal: "0.2 s")
  window.rollUp = nil
  try measure("The same year, every hour", path, window)
}

private func measure(
  _ what: String,
  _ path: String,
  _ window: HistoryWindow,
  goal: String = ""
) throws(ReportError) {
  var (count, sum, cores) = (0, 0.0, 0.0)
  let seconds = try medianSeconds(rounds: 5) { () throws(ReportError) in
    (count, sum) = (0, 0)
    let (start, worked) = (ContinuousClock().now, processorSeconds())
    try HistoryReader(path).positions(in: window) { row in
      count += 1
      sum += row.long
    }
    cores = (processorSeconds() - worked) / ((ContinuousClock().now - start) / .seconds(1))
  }
  let peak = peakMegabytes().short
  let figures = "\(seconds.short) s on \(cores.short) cores, \(count) rows, peak \(peak) MB"
  printRow(what, figures, goal: goal, checksum: checksum("\(count) \(sum)".utf8))
}

private let markets = 100
private let firstDay = Day(16_000)

/// A million figures, ten thousand hours of each market, in the order of markets as files have them.
private func hourly(million: Int) -> IngestBatch {
  let hours = 1_000_000 / markets
  var chance = Chance()
  let amounts = (0..<1_000_000).map { _ in chance.number(below: 1e9) }
  var batch = IngestBatch()
  batch.files = ["hourly.csv"]
  batch.series = (0..<markets).map { number in
    let market = Market(asset: Asset("A\(number)"), venue: Venue("V"), measure: .reported)
    return Series(market, .usd)
  }
  batch.positions = RowSource(count: amounts.count) { index in
    let (market, hour) = (index / hours, million * hours + index % hours)
    let head = RowHead(
      series: Int32(market),
      time: StoredTime(.moment(firstDay.start + (hour + 1) * 3600)),
      published: .byRule,
      rounding: .nan,
      status: .published,
      source: 0,
      file: 0,
      line: UInt32(index + 2)
    )
    return StoredPosition(
      head,
      long: amounts[index],
      short: amounts[amounts.count - 1 - index],
      ratio: .nan,
      spreading: .nan,
      lastPlace: -2,
      isBalanced: false
    )
  }
  return batch
}
