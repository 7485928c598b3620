// SPDX-License-Identifier: Apache-2.0

/// Running scores, note by note.
struct ScoreTrail: Hashable, Sendable {
  /// Sums over forecasts.
  struct Sums: Hashable, Sendable {
    /// How many were scored, how many never could be, and how many of those scored happened.
    var count: Int32 = 0, untold: Int32 = 0, happened: Int32 = 0
    /// The Brier scores of what was stated, and of the yardstick.
    var brier = 0.0, climatology = 0.0

    /// The sums of both.
    static func + (a: Sums, b: Sums) -> Sums {
      Sums(
        count: a.count + b.count,
        untold: a.untold + b.untold,
        happened: a.happened + b.happened,
        brier: a.brier + b.brier,
        climatology: a.climatology + b.climatology
      )
    }

    /// The scores.
    var score: ForecastScore {
      ForecastScore(
        count: Int(count),
        untold: Int(untold),
        happened: Int(happened),
        brier: count > 0 ? brier / Double(count) : nil,
        climatology: count > 0 ? climatology / Double(count) : nil
      )
    }
  }

  private var notes: [Int32] = []
  private var sums: [Sums] = []
  private let room: Int

  /// Nothing scored by any of `count` notes.
  init(of count: Int) { room = count }

  /// Takes in a forecast that the note at `note` scored; later notes come later.
  mutating func add(_ forecast: Sums, at note: Int) {
    let sum = (sums.last ?? Sums()) + forecast
    if notes.last == Int32(note) {
      sums[sums.count - 1] = sum
    } else {
      if notes.isEmpty {
        // Room for all at once: arrays that grow would leave half of it empty.
        notes.reserveCapacity(room)
        sums.reserveCapacity(room)
      }
      notes.append(Int32(note))
      sums.append(sum)
    }
  }

  /// The sums up to the note at `note`.
  ///
  /// - Complexity: O(log n).
  func sums(asOf note: Int) -> Sums {
    let end = notes.partitioningIndex { Int($0) > note }
    return end > 0 ? sums[end - 1] : Sums()
  }
}
