// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// How the figures of `members`, added up if there are several, compare with exactly so many days
  /// before.
  ///
  /// Only members with a value on both days count.
  ///
  /// - Parameter lean: The larger side of the subject today, by which the factor is told.
  func changes(of members: [PresentMarket], lean: Side?) -> [Change] {
    Change.spans.map { days in
      let day = note.slot - days
      let both = members.compactMap { member in
        member.series.reading(day, at: note.cutOff).map { (member: member, then: $0) }
      }
      let then = combined(both.map { ($0.member.series, $0.then) })?.imbalance
      let now = combined(both.map { ($0.member.series, $0.member.reading) })?.imbalance
      let factor = factor(of: now?.ratio, over: then?.ratio, lean: lean)
      return Change(days: days, day: day, then: then, now: now, factor: factor)
    }
  }

  private func combined(_ parts: [(series: UnitSeries, reading: Reading)]) -> Reading? {
    guard parts.count > 1 else { return parts.first?.reading }
    let value = sum(of: parts.map { ($0.series, $0.reading.value) })
    return value.map { Reading(sum: $0, of: parts.map(\.reading)) }
  }

  private func factor(of now: Double?, over then: Double?, lean: Side?) -> Double? {
    guard let now, let then else { return nil }
    let factor = lean == .short ? then / now : now / then
    return factor.isFinite && factor > 0 ? factor : nil
  }
}
