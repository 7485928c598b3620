// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// All that is seen from one note: the parts its figures are made of, and those given for all.
struct NoteScene: Sendable {
  /// The note.
  let note: NoteDate
  /// What a publisher chose.
  let settings: AnalysisSettings
  /// The pasts of the headline's markets and sums.
  let group: TrackedGroup
  /// The single markets that have a value in the slot, in order; the most detailed level there is.
  let markets: [PresentMarket]
  /// Figures for all, or for several of the single markets, widest first.
  let given: [PresentMarket]
  /// The single markets with a value in the slot or in that of one of the notes before.
  let expected: [TrackedGroup.TrackedMarket]

  /// What `note` sees of `group`.
  init(of note: NoteDate, group: TrackedGroup, settings: AnalysisSettings) {
    (self.note, self.group, self.settings) = (note, group, settings)
    let present = group.markets.compactMap { PresentMarket($0, in: note.slot, at: note.cutOff) }
    let level = present.map(\.level).min().flatMap { $0 == .everything ? nil : $0 }
    let known = group.markets.filter { $0.level == level && $0.wasSeen(by: note) }
    let expected = Self.withoutConsolidated(known)
    let names = Set(expected.map(\.series.market))
    self.expected = expected
    markets = present.filter { names.contains($0.market) }
    given = present.filter { !names.contains($0.market) }.sorted {
      $0.level == $1.level ? $0.market < $1.market : $0.level > $1.level
    }
  }

  /// Consolidated contracts are left out beside contracts of their asset and venue.
  static func withoutConsolidated(
    _ markets: [TrackedGroup.TrackedMarket]
  ) -> [TrackedGroup.TrackedMarket] {
    guard markets.contains(where: \.series.market.isConsolidated) else { return markets }
    return markets.filter { market in
      let name = market.series.market
      return !name.isConsolidated
        || !markets.contains { other in
          let other = other.series.market
          return !other.isConsolidated && other.asset == name.asset && other.venue == name.venue
        }
    }
  }
}

extension NoteScene {
  /// The figure given for all of what is expected, if one stands today.
  var givenForAll: PresentMarket? {
    given.first { given in
      expected.allSatisfy { part in
        let part = part.series.market
        return (given.market.asset.isAll || given.market.asset == part.asset)
          && (given.market.venue.isAll || given.market.venue == part.venue)
      }
    }
  }
}

extension TrackedGroup.TrackedMarket {
  /// Whether the market has a value in the slot of `note` or of one of those before it.
  fileprivate func wasSeen(by note: NoteDate) -> Bool {
    series.unit(standing: note.slot, at: note.cutOff) != nil
      || note.before.contains { series.unit(standing: $0, at: note.cutOff) != nil }
  }
}
