// SPDX-License-Identifier: Apache-2.0

/// The points of a line that matter: none of those left out is further than `tolerance` pixels
/// above or below the line that remains.
///
/// The method is that of Ramer (1972) and of Douglas and Peucker (1973), with vertical distances.
///
/// - Parameters:
///   - points: Ascending in x.
///   - tolerance: Pixels; 0 or more.
/// - Returns: The first, the last, and those between that matter, in order.
/// - Complexity: O(n log n) on ordinary lines, O(n²) at worst.
package func simplified(_ points: [PathData.Point], tolerance: Double) -> [PathData.Point] {
  guard points.count > 2 else { return points }
  var kept = [true] + Array(repeating: false, count: points.count - 2) + [true]
  var spans = [(0, points.count - 1)]
  while let (start, end) = spans.popLast() {
    guard let furthest = furthest(in: points, from: start, to: end, beyond: tolerance) else {
      continue
    }
    kept[furthest] = true
    spans += [(start, furthest), (furthest, end)]
  }
  return zip(points, kept).filter(\.1).map(\.0)
}

private func furthest(
  in points: [PathData.Point],
  from start: Int,
  to end: Int,
  beyond tolerance: Double
) -> Int? {
  let (a, b) = (points[start], points[end])
  guard end - start > 1, b.x > a.x else { return nil }
  var worst = (distance: tolerance, index: -1)
  for index in (start + 1)..<end {
    let onLine = a.y + (b.y - a.y) * (points[index].x - a.x) / (b.x - a.x)
    let distance = abs(points[index].y - onLine)
    if distance > worst.distance { worst = (distance, index) }
  }
  return worst.index < 0 ? nil : worst.index
}
