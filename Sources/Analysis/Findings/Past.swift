// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// What a figure of today is compared with: what is ranked, in which series, and whose changes.
struct Past: Sendable {
  /// Whose values make up the figure.
  enum Members: Sendable {
    /// Those of single markets in one unit, by their places in ``NoteScene/markets``.
    case parts([Int], Unit?)
    /// That of one figure given for all.
    case given(UnitSeries)
  }

  /// Today's figure, made the same way as those of the slots before.
  let today: SlotValue
  /// The slots before.
  let trail: Trail
  /// Whose changes.
  let members: Members
}

extension Past {
  /// The past of a sum.
  init(_ sum: SumOfMarkets) {
    self.init(
      today: sum.reading.slotValue,
      trail: sum.trail,
      members: .parts(sum.members, sum.unit)
    )
  }
}

extension NoteScene {
  /// The past of the market at `index` of ``markets``.
  func past(ofMarketAt index: Int) -> Past {
    let (today, trail) = (markets[index].reading.slotValue, markets[index].trail)
    return Past(today: today, trail: trail, members: .parts([index], markets[index].unit))
  }

  /// What a figure given for all is compared with: the sums of its parts, or its own past where no
  /// parts are there today or do not add in its unit.
  func past(ofGiven given: PresentMarket, parts: SumOfMarkets?) -> Past {
    if let parts, parts.unit == given.unit { return Past(parts) }
    let today = given.reading.slotValue
    return Past(today: today, trail: given.trail, members: .given(given.series))
  }
}

extension Reading {
  /// The figure with nothing but its rounding.
  fileprivate var slotValue: SlotValue { SlotValue(value: value, rounding: rounding) }
}
