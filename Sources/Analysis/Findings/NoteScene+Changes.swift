// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// How today's figure of `past` compares with exactly so many slots before.
  ///
  /// Only members with a value in both slots count. The factor is told by `lean`, the larger side of
  /// the subject today.
  func changes(of past: Past, lean: Side?) -> [Change] {
    Cadence.Span.allCases.map { span in
      let cadence = settings.cadence
      let slot = cadence.slot(cadence.slots(in: span), before: note.slot)
      let both = sides(of: past, in: slot)
      let then = both?.then.imbalance
      let now = both?.now.imbalance
      let factor = factor(of: now?.ratio, over: then?.ratio, lean: lean)
      return Change(span: span, slot: slot, then: then, now: now, factor: factor)
    }
  }
}

extension NoteScene {
  /// The figure then and now over the members present in both slots; `nil` if there are none.
  private func sides(of past: Past, in slot: Day) -> (then: SlotValue, now: SlotValue)? {
    switch past.members {
    case .given(let series):
      return series.value(in: slot, at: note.cutOff).map { ($0, past.today) }
    case .parts(let places, let unit):
      let both = places.compactMap { markets[$0].part(in: unit) }.compactMap { part in
        part.series.value(in: slot, at: note.cutOff).map { (part: part, then: $0) }
      }
      guard let then = combined(both.map { ($0.part.series, $0.then) }) else { return nil }
      if both.count == places.count { return (then, past.today) }
      let now = combined(
        both.map { both in
          let reading = both.part.reading
          return (both.part.series, SlotValue(value: reading.value, rounding: reading.rounding))
        }
      )
      return now.map { (then, $0) }
    }
  }

  private func combined(_ parts: [(series: UnitSeries, value: SlotValue)]) -> SlotValue? {
    guard parts.count > 1 else { return parts.first?.value }
    let sum = sum(of: parts.map { ($0.series.market, $0.series.unit, $0.value.value) })
    let rounding = parts.reduce(nil) { SlotValue.step($0, and: $1.value.rounding) }
    return sum.map { SlotValue(value: $0, rounding: rounding) }
  }

  private func factor(of now: Double?, over then: Double?, lean: Side?) -> Double? {
    guard let now, let then else { return nil }
    let factor = lean == .short ? then / now : now / then
    return factor.isFinite && factor > 0 ? factor : nil
  }
}
