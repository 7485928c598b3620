// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension Analyst {
  /// What the note before `note` led with; `nil` for the first, and where its headline is another.
  ///
  /// It is told as of that note's own cut-off, so it is what a reader of that note was told; `asset` is
  /// that whose price stands beside `note`.
  func before(_ note: NoteDate, beside asset: Asset?) -> NoteBefore? {
    let place = notes.partitioningIndex { $0.date >= note.date }
    guard place > 0, notes[place - 1].headline == note.headline,
      let group = groups.first(where: { $0.headline == note.headline })
    else { return nil }
    let scene = NoteScene(of: notes[place - 1], group: group, settings: settings)
    var before = scene.before
    before.doubted = scene.doubted
    before.hasDoubtfulPrice =
      asset.flatMap { asset in
        books.prices.context(of: asset, for: scene.note, settings.cadence).map { context in
          books.prices.suspicions(of: context, for: scene.note, settings.cadence)
            .contains { $0.check == .priceSlip }
        }
      } ?? false
    return before
  }
}

extension NoteScene {
  /// What the next note is told of this one.
  fileprivate var before: NoteBefore {
    let total = total
    let figures = markets.indices.map(figure(ofMarketAt:))
    let lead = lead(total: total, coverage: coverage(of: total), figures: figures)
    return NoteBefore(
      date: note.date,
      slot: note.slot,
      asOf: note.asOf,
      lead: lead.figure,
      leadKind: lead.kind,
      breadth: Breadth(of: figures),
      markets: Set(markets.map(\.market))
    )
  }
}
