// SPDX-License-Identifier: Apache-2.0
internal import History
internal import Intake
internal import Positioning

extension IngestBatch {
  /// How many rows there are.
  var rowCount: Int { positions.count + bars.count + levels.count }

  /// The moments that its rows and gaps are of.
  var moments: Set<Instant> {
    var moments = Set(gaps.map(\.time.moment))
    for index in 0..<positions.count { moments.insert(positions[index].head.time.moment) }
    for index in 0..<bars.count { moments.insert(bars[index].head.time.moment) }
    return moments
  }

  /// Leaves rows of other times than these out, those not over yet among them.
  ///
  /// - Parameters:
  ///   - times: The first and the last moment.
  ///   - period: Where given, of each series only the last row of every so many seconds stays, and no
  ///     gap.
  mutating func keep(_ times: ClosedRange<Instant>, lastOf period: Int? = nil) {
    positions = RowSource(positions.rows(times) { $0.head })
    bars = RowSource(bars.rows(times) { $0.head })
    levels = RowSource(levels.rows(times) { $0.head })
    gaps.removeAll { !times.contains($0.time.moment) }
    guard let period else { return }
    gaps = []
    positions = RowSource(lastRows(of: period))
  }

  /// Leaves rows of other assets than these out, by what contracts are known to be of; none leaves all.
  ///
  /// It is for reports of the CFTC, which have neither prices nor gaps.
  mutating func keep(assets: [String], _ rules: ReadingRules) {
    if assets.isEmpty { return }
    var (kept, numbers): ([Series], [Int32?]) = ([], [])
    for one in series {
      let asset = one.asset ?? rules.contracts[one.contract]?.asset.symbol
      let isKept = asset.map(assets.contains) ?? false
      numbers.append(isKept ? Int32(kept.count) : nil)
      if isKept { kept.append(one) }
    }
    let rows = (0..<positions.count).compactMap { index -> StoredPosition? in
      var row = positions[index]
      guard let number = numbers[Int(row.head.series)] else { return nil }
      row.head.series = number
      return row
    }
    positions = RowSource(rows)
    gaps = []
    let codes = Set(kept.map(\.contract))
    contracts.removeAll { !codes.contains($0.code) }
    series = kept
  }

  private func lastRows(of period: Int) -> [StoredPosition] {
    var places: [Place: Int] = [:]
    for index in 0..<positions.count {
      let head = positions[index].head
      let place = Place(head, period)
      if let other = places[place], positions[other].head.time >= head.time { continue }
      places[place] = index
    }
    return places.values.sorted().map { positions[$0] }
  }
}

/// A series and one of its periods.
private struct Place: Hashable {
  let series: Int32
  let period: Int

  init(_ head: RowHead, _ length: Int) {
    series = head.series
    period = (head.time.moment.seconds + length - 1) / length
  }
}

extension RowSource {
  fileprivate func rows(_ times: ClosedRange<Instant>, _ head: (Row) -> RowHead) -> [Row] {
    (0..<count).map { self[$0] }.filter { times.contains(head($0).time.moment) }
  }
}

extension StoredTime {
  /// When what it is about is over.
  fileprivate var moment: Instant { time.naturallyPublic }
}

extension Instant {
  /// The last multiple of so many seconds since 1970 at or before it.
  func floored(to seconds: Int) -> Instant { Instant(self.seconds / seconds * seconds) }
}
