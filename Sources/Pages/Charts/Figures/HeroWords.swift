// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// What the words around the hero bar may tell.
struct HeroWords: Hashable, Sendable {
  let note: NoteWords
  let amounts: HeroAmounts
  let hasCuts: Bool

  /// What the template may write.
  static let model = Model<HeroWords>(
    .record("note", of: NoteWords.model) { $0.note },
    .flag("bare") { $0.amounts.unit == nil },
    .optionalText("short") { $0.amounts.short > 0 ? $0.amounts.shortText : nil },
    .optionalText("long") { $0.amounts.long > 0 ? $0.amounts.longText : nil },
    .optionalText("times") { $0.amounts.dominance.map(ratioFigure) },
    .flag("cuts") { $0.hasCuts },
    .flag("shortLarger") { $0.amounts.larger == .short },
    .flag("longLarger") { $0.amounts.larger == .long }
  )
}
