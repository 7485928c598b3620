// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The figure of one day as it was seen at one moment.
struct SeenFigure: Hashable, Sendable {
  /// The slot of a reading, or the day of a close.
  let day: Day
  /// When the day's first figure became public.
  let published: Instant
  /// The last version seen.
  let value: Double
}

/// All versions of a list of figures, and what was seen of them at any moment.
struct FigureHistory: Sendable {
  /// What is seen when everything is public, ascending by day.
  let latest: [SeenFigure]
  private let figures: [StudySubject.Figure]
  private let days: [DayVersions]

  /// The history of figures in any order.
  init(_ figures: [StudySubject.Figure]) {
    // Versions of one moment have no order of their own: that of their values will do.
    let sorted = figures.sorted { a, b in
      if a.day != b.day { return a.day < b.day }
      if a.published != b.published { return a.published < b.published }
      return (a.value ?? -.infinity) < (b.value ?? -.infinity)
    }
    let runs = sorted.chunked { $0.day == $1.day }
    var days: [DayVersions] = []
    var latest: [SeenFigure] = []
    days.reserveCapacity(runs.count)
    latest.reserveCapacity(runs.count)
    for versions in runs {
      guard let day = DayVersions(versions) else { continue }
      days.append(day)
      if let seen = day.seen(in: sorted, at: day.settled) { latest.append(seen) }
    }
    self.figures = sorted
    self.days = days
    self.latest = latest
  }

  /// What was seen at `cutOff`, ascending by day.
  func seen(at cutOff: Instant) -> [SeenFigure] {
    days.compactMap { $0.seen(in: figures, at: cutOff) }
  }

  /// How many of ``latest`` were seen at `cutOff`, if these are its first ones and nothing else was
  /// seen; else `nil`, and what was seen must be looked up.
  func extent(at cutOff: Instant) -> Int? {
    var count = 0
    var isOver = false
    for day in days {
      guard day.first <= cutOff else {
        isOver = true
        continue
      }
      guard !isOver, day.settled <= cutOff else { return nil }
      count += day.endsWithValue ? 1 : 0
    }
    return count
  }

  /// The last day that had a figure at `cutOff`; `nil` if nothing was public.
  func lastDay(at cutOff: Instant) -> Day? {
    days.reversed().lazy.compactMap { $0.seen(in: figures, at: cutOff) }.first?.day
  }
}

/// Where the versions of one day stand, and when it had which.
private struct DayVersions: Sendable {
  let range: Range<Int>
  /// When the first value became public, and the last version.
  let first: Instant, settled: Instant
  /// Whether the last version has a value.
  let endsWithValue: Bool

  /// The versions of one day; `nil` if none has a value.
  init?(_ versions: ArraySlice<StudySubject.Figure>) {
    guard
      let first = versions.first(where: { $0.value != nil })?.published,
      let last = versions.last
    else { return nil }
    (range, self.first, settled) = (versions.indices, first, last.published)
    endsWithValue = last.value != nil
  }

  func seen(in figures: [StudySubject.Figure], at cutOff: Instant) -> SeenFigure? {
    guard
      first <= cutOff,
      let last = figures[range].last(where: { $0.published <= cutOff }),
      let value = last.value
    else { return nil }
    return SeenFigure(day: last.day, published: first, value: value)
  }
}
