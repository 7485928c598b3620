// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension NoteScene {
  /// How the observations at `inputs` became the slot's figure; `nil` where they are of whole days.
  func rollUp(of inputs: [Int]) -> RollUp? {
    let used = Set(inputs)
    let parts = (markets + given).filter { !used.isDisjoint(with: $0.reading.inputs) }
    guard group.headline.measure.isFlow else { return lastValue(of: parts) }
    let counts = parts.compactMap { $0.series.intervals(of: note.slot, at: note.cutOff) }
    guard !counts.isEmpty else { return nil }
    let (present, expected) = (counts.map(\.present), counts.map(\.expected))
    return .sum(present: present.reduce(0, +), expected: expected.reduce(0, +))
  }

  private func lastValue(of parts: [PresentMarket]) -> RollUp? {
    let times = parts.compactMap { part -> Instant? in
      let last = part.series.last(in: note.slot, at: note.cutOff)
      guard case .moment(let time)? = last?.time else { return nil }
      return time
    }
    return times.min().map { .last(time: $0, age: note.cutOff.seconds - $0.seconds) }
  }
}

extension UnitSeries {
  /// How many intervals of a flow a slot has by `cutOff`, and how many make it whole; `nil` where it
  /// is given by whole days, or too seldom to tell an interval.
  ///
  /// An interval is the least distance between two neighbouring times of the slot and the one before.
  fileprivate func intervals(of slot: Day, at cutOff: Instant) -> (present: Int, expected: Int)? {
    guard let range = range(of: slot) else { return nil }
    let read = read(range, at: cutOff)
    let before =
      self.range(of: cadence.slot(1, before: slot)).map { self.read($0, at: cutOff) } ?? []
    let times = (before + read).compactMap(\.moment)
    let steps = zip(times.dropFirst(), times).map { $0.seconds - $1.seconds }
    guard let step = steps.filter({ $0 > 0 }).min(), read.contains(where: { $0.moment != nil })
    else { return nil }
    let days = read.count { $0.moment == nil }
    let ofDay = max(1, 86_400 / step)
    let present = read.count - days + days * ofDay
    return (present, max(present, cadence.days * ofDay))
  }
}

extension Version {
  /// The moment it is about; `nil` of a whole day.
  fileprivate var moment: Instant? {
    if case .moment(let instant) = time { instant } else { nil }
  }
}
