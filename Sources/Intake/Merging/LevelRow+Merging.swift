// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
import Positioning

extension LevelRow: KeyedRow {
  func hasKey(of other: LevelRow) -> Bool {
    level.published == other.level.published && level.key == other.level.key
  }

  func agrees(with other: LevelRow) -> Bool {
    level.long == other.level.long && level.short == other.level.short
      && level.rounding == other.level.rounding && level.status == other.level.status
  }

  func merged(with other: LevelRow) -> LevelRow {
    let sources = [level.source, other.level.source].filter { !$0.isEmpty }
    let source = sources.min() ?? ""
    return LevelRow(
      level: source == level.source ? level : other.level,
      place: min(place, other.place)
    )
  }
}

extension LevelRow {
  /// Orders by key, publication, place.
  static func precedes(_ a: LevelRow, _ b: LevelRow) -> Bool {
    if a.level.key != b.level.key { return a.level.key < b.level.key }
    if a.level.published != b.level.published { return a.level.published < b.level.published }
    return a.place < b.place
  }

  /// What the row is about, for a message.
  var name: String {
    let key = level.key
    return "the level \(plain(key.price)) of `\(key.asset.symbol)/\(key.venue.name)` at \(key.time)"
  }
}
