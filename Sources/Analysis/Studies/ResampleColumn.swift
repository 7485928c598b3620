// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// What resamples need of one subject, or of all together: sums of rows by slot, and the events.
struct ResampleColumn {
  /// What the events of one slot add to their sums.
  struct Event {
    /// The slot, counted from the first.
    let place: Int
    /// Forward return, its size, volatility ratio, adverse move.
    let values: SIMD4<Double>
    /// How many there are of these: 1 or more, and how many with a volatility ratio.
    let counts: SIMD2<Double>
  }

  /// The rows before each slot added up; one more than there are slots.
  let sums: [OutcomeRow]
  /// The events of the long and of the short side; empty where these are too few to be resampled.
  let events: [[Event]]

  /// A column of rows, one for each slot.
  init(rows: [OutcomeRow], events: [[Event]]) {
    sums = rows.reduce(into: [.zero]) { $0.append($0[$0.count - 1] + $1) }
    self.events = events
  }
}

extension ResampleColumn {
  /// Whether there is an event to be resampled.
  var hasEvents: Bool { events.contains { !$0.isEmpty } }

  /// The rows that each resample of the batch draws, added up: two looked up for each run of slots.
  func rows(drawn draws: BlockDraws) -> [OutcomeRow] {
    let bounds = draws.bounds
    return draws.runs.withUnsafeBufferPointer { runs in
      sums.withUnsafeBufferPointer { sums in
        (0..<draws.count).map { resample in
          var row = OutcomeRow.zero
          for place in bounds[resample]..<bounds[resample + 1] {
            row += sums[Int(runs[place].end)] - sums[Int(runs[place].start)]
          }
          return row
        }
      }
    }
  }
}
