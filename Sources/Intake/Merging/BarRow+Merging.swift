// SPDX-License-Identifier: Apache-2.0
import Positioning

extension BarRow: KeyedRow {
  func hasKey(of other: BarRow) -> Bool {
    bar.published == other.bar.published && bar.key == other.bar.key
  }

  func agrees(with other: BarRow) -> Bool {
    bar.values.agree(with: other.bar.values) && bar.rounding == other.bar.rounding
      && bar.status == other.bar.status
  }

  /// One row may give prices, another the funding.
  func repeats(_ other: BarRow) -> Bool {
    other.bar.values.filled(by: bar.values) == other.bar.values
  }

  func merged(with other: BarRow) -> BarRow {
    let sources = [bar.source, other.bar.source].filter { !$0.isEmpty }
    let whole = MarketBar(
      key: bar.key,
      published: bar.published,
      values: bar.values.filled(by: other.bar.values),
      rounding: bar.rounding,
      status: bar.status,
      source: sources.min() ?? ""
    )
    return BarRow(bar: whole, place: min(place, other.place))
  }
}

extension BarRow {
  /// Orders by key, publication, place.
  static func precedes(_ a: BarRow, _ b: BarRow) -> Bool {
    if a.bar.key != b.bar.key { return a.bar.key < b.bar.key }
    if a.bar.published != b.bar.published { return a.bar.published < b.bar.published }
    return a.place < b.place
  }
}
