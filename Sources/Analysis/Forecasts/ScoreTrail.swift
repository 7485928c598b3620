// SPDX-License-Identifier: Apache-2.0

/// Running scores, note by note.
struct ScoreTrail: Hashable, Sendable {
  /// Sums over forecasts.
  struct Sums: Hashable, Sendable {
    /// How many were scored, how many never could be, and how many of those scored happened.
    var count = 0, untold = 0, happened = 0
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
        count: count,
        untold: untold,
        happened: happened,
        brier: count > 0 ? brier / Double(count) : nil,
        climatology: count > 0 ? climatology / Double(count) : nil
      )
    }
  }

  private var notes: [Int] = []
  private var sums: [Sums] = []

  /// Takes in a forecast that the note at `note` scored; later notes come later.
  mutating func add(_ forecast: Sums, at note: Int) {
    let sum = (sums.last ?? Sums()) + forecast
    if notes.last == note {
      sums[sums.count - 1] = sum
    } else {
      notes.append(note)
      sums.append(sum)
    }
  }

  /// The sums up to the note at `note`.
  ///
  /// - Complexity: O(log n).
  func sums(asOf note: Int) -> Sums {
    let end = notes.partitioningIndex { $0 > note }
    return end > 0 ? sums[end - 1] : Sums()
  }
}
