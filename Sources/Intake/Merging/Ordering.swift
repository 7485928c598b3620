// SPDX-License-Identifier: Apache-2.0

/// Sorts `rows`, or leaves them as they are if they are in order, which files mostly are.
///
/// - Complexity: O(n) in order, else O(n log n).
func sort<Row>(_ rows: inout [Row], by precedes: (Row, Row) -> Bool) {
  for index in rows.indices.dropFirst() where precedes(rows[index], rows[index - 1]) {
    // Indices move cheaper than whole rows.
    let order = rows.indices.sorted { precedes(rows[$0], rows[$1]) }
    rows = order.map { rows[$0] }
    return
  }
}
