// SPDX-License-Identifier: Apache-2.0
import Positioning

extension PositionRow: KeyedRow {
  func hasKey(of other: PositionRow) -> Bool {
    market == other.market && timeOrder == other.timeOrder && unit == other.unit
      && published == other.published
  }

  func agrees(with other: PositionRow) -> Bool {
    value == other.value && statedRatio == other.statedRatio && spreading == other.spreading
      && rounding == other.rounding && status == other.status
  }

  func merged(with other: PositionRow) -> PositionRow {
    var row = self
    row.place = min(place, other.place)
    // 0 is no name; the names themselves have been put in order before rows are merged.
    row.source =
      source == 0 || other.source == 0
      ? max(source, other.source) : min(source, other.source)
    row.isBalanced = isBalanced || other.isBalanced
    row.lastPlace = max(lastPlace, other.lastPlace)
    row.basis = max(basis, other.basis)
    return row
  }
}

extension PositionRow {
  /// Orders by market (its number being its rank), time, unit, publication, place.
  static func precedes(_ a: PositionRow, _ b: PositionRow) -> Bool {
    if a.market != b.market { return a.market < b.market }
    if a.timeOrder != b.timeOrder { return a.timeOrder < b.timeOrder }
    if a.unit != b.unit { return (a.unit?.rawValue ?? "") < (b.unit?.rawValue ?? "") }
    if a.published != b.published { return a.published < b.published }
    return a.place < b.place
  }
}
