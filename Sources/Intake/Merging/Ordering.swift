// SPDX-License-Identifier: Apache-2.0

/// Sorts `rows`, or leaves them as they are if they are in order, which files mostly are.
///
/// - Complexity: O(n) in order, else O(n log n).
func sort<Row>(_ rows: inout [Row], by precedes: (Row, Row) -> Bool) {
  guard !isInOrder(rows, by: precedes) else { return }
  // Indices move cheaper than whole rows.
  var order = rows.indices.sorted { precedes(rows[$0], rows[$1]) }
  rows.permute(by: &order)
}

/// Sorts `rows` by a number each has, from 0 to below `count`, and equal ones by `precedes`, which
/// must agree with the number.
///
/// - Complexity: O(n) in order; else O(n + `count`) and O(m log m) for each number's m rows that are
///   not in order, oldest or newest first.
func sort<Row>(
  _ rows: inout [Row],
  byNumber number: (Row) -> Int,
  below count: Int,
  by precedes: (Row, Row) -> Bool
) {
  guard !isInOrder(rows, by: precedes) else { return }
  var starts = [Int](repeating: 0, count: count + 1)
  for row in rows { starts[number(row) + 1] += 1 }
  for index in 0..<count { starts[index + 1] += starts[index] }
  var next = starts
  var order = [Int32](repeating: 0, count: rows.count)
  for index in rows.indices {
    let bucket = number(rows[index])
    order[next[bucket]] = Int32(index)
    next[bucket] += 1
  }
  for bucket in 0..<count {
    let range = starts[bucket]..<starts[bucket + 1]
    let isAfter = { (a: Int32, b: Int32) in precedes(rows[Int(a)], rows[Int(b)]) }
    if isInOrder(order[range], by: isAfter) { continue }
    // The CFTC's files have the newest row first.
    order[range].reverse()
    if !isInOrder(order[range], by: isAfter) { order[range].sort(by: isAfter) }
  }
  rows.permute(by: &order)
}

extension Array {
  /// Puts the elements in order in place, so that no second array of them is made.
  ///
  /// - Parameter order: For each place, where its element is before; each place once. Afterwards, where
  ///   it is then.
  /// - Complexity: O(n).
  mutating func permute(by order: inout [some BinaryInteger]) {
    for start in indices {
      // What stands at a cycle's start moves on until the place that it belongs to is free.
      var place = start
      while order[place] != start {
        let source = Int(order[place])
        swapAt(place, source)
        order[place] = .init(place)
        place = source
      }
      order[place] = .init(place)
    }
  }
}

/// Whether no row precedes the one before it.
private func isInOrder<Rows: RandomAccessCollection>(
  _ rows: Rows,
  by precedes: (Rows.Element, Rows.Element) -> Bool
) -> Bool {
  zip(rows.dropFirst(), rows).allSatisfy { !precedes($0, $1) }
}
