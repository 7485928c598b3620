// SPDX-License-Identifier: Apache-2.0

/// Where labels beside a chart go so that none touches another.
///
/// Each label wants a height and may stand anywhere in its room. More important ones are placed
/// first; a later one goes to the nearest free height in its room, or nowhere.
///
/// - Parameters:
///   - labels: In order of importance: the height wanted, in pixels, and the room around it.
///   - distance: Pixels between two labels' heights.
/// - Returns: A height for each, in the order given; `nil` where a label finds no place.
/// - Complexity: O(n²) in the labels.
package func pushedApart(
  _ labels: [(wanted: Double, room: ClosedRange<Double>)],
  distance: Double = 17
) -> [Double?] {
  var taken: [Double] = []
  return labels.map { label in
    let wanted = min(max(label.wanted, label.room.lowerBound), label.room.upperBound)
    let places = [wanted] + taken.flatMap { [$0 - distance, $0 + distance] }
    let free = places.filter { place in
      label.room.contains(place) && taken.allSatisfy { abs($0 - place) >= distance - 1e-9 }
    }
    let nearest = free.min { (abs($0 - wanted), $0) < (abs($1 - wanted), $1) }
    if let nearest { taken.append(nearest) }
    return nearest
  }
}
