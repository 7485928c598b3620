// SPDX-License-Identifier: Apache-2.0

/// The rows of a batch in the order of a table's key: time, series, publication.
struct BatchOrder {
  private struct Key {
    let time: StoredTime
    let series: Int32
    let index: Int32
    let published: StoredPublication

    static func precedes(_ a: Key, _ b: Key) -> Bool {
      if a.time != b.time { return a.time < b.time }
      if a.series != b.series { return a.series < b.series }
      if a.published != b.published { return a.published.code < b.published.code }
      return a.index < b.index
    }

    func isOneVersion(with other: Key) -> Bool {
      time == other.time && series == other.series && published == other.published
    }
  }

  private var keys: [Key] = []
  private var position = 0

  /// The order of `rows`, whose series have the store's numbers `series`.
  ///
  /// - Complexity: O(n log n).
  init<Row: StoredRow>(_ rows: RowSource<Row>, _ series: [Int32]) {
    keys.reserveCapacity(rows.count)
    var isInOrder = true
    for index in 0..<rows.count {
      let head = rows[index].head
      let key = Key(
        time: head.time,
        series: series[Int(head.series)],
        index: Int32(index),
        published: head.published
      )
      if let last = keys.last, Key.precedes(key, last) { isInOrder = false }
      keys.append(key)
    }
    if !isInOrder { keys.sort(by: Key.precedes) }
  }

  /// The places of the next rows of one series, time and publication; `nil` at the end.
  mutating func next() -> Range<Int>? {
    guard position < keys.count else { return nil }
    let first = position
    position += 1
    while position < keys.count, keys[position].isOneVersion(with: keys[first]) { position += 1 }
    return first..<position
  }

  /// The row of the batch at a place.
  func index(_ place: Int) -> Int { Int(keys[place].index) }

  /// The time of a group.
  func time(of group: Range<Int>) -> StoredTime { keys[group.lowerBound].time }

  /// Whether the batch has only one publication of the group's series and time.
  func isAlone(_ group: Range<Int>) -> Bool {
    let key = keys[group.lowerBound]
    return [group.lowerBound - 1, group.upperBound].allSatisfy { place in
      !keys.indices.contains(place) || keys[place].time != key.time
        || keys[place].series != key.series
    }
  }
}
