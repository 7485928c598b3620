// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// The earlier slots that a reader of a note led by `lead` may want to see again, as far as they
  /// have a ratio.
  func recalls(of lead: Lead) -> [Recall] {
    guard let trail = lead.past?.trail else { return [] }
    let view = trail.view(before: note.slot, at: note.cutOff, isWhole: true)
    let cadence = settings.cadence
    let period = cadence.slot(cadence == .daily ? 7 : cadence.year, before: note.slot)
    var recalls: [Recall] = []
    if let ratio = view.series.ratio(in: period) {
      recalls.append(Recall(kind: .period, slot: period, ratio: ratio))
    }
    if let regime = lead.figure.regime, let last = last(in: regime, view) {
      recalls.append(Recall(kind: .regime, slot: last.slot, ratio: last.ratio))
    }
    return recalls
  }

  /// The last slot before the note's own in which `view` stood in `regime`, before today's spell.
  ///
  /// Between the spells lies a slot in another regime; a slot without a value ends none.
  private func last(in regime: Regime, _ view: SeriesView) -> (slot: Day, ratio: Double)? {
    let series = view.series
    let end = series.slots.partitioningIndex { $0 >= note.slot }
    var hasLeft = false
    for index in series.slots[..<end].indices.reversed() {
      let (slot, ratio) = (series.slots[index], series.ratios[index])
      let imbalance = imbalance(of: .ratio(ratio), rounding: nil)
      let isSame = view.regime(of: imbalance, in: slot, note.headline, settings) == regime
      if isSame, hasLeft { return (slot, ratio) }
      hasLeft = hasLeft || !isSame
    }
    return nil
  }
}
