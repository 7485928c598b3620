// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The effects that resamples gave in one column, by side and outcome.
struct ResampledEffects {
  private var effects: [Double]
  /// How many there are: of returns and of volatility, on the long side, then on the short side.
  private var counts = [0, 0, 0, 0]
  private let capacity: Int

  /// Room for the effects of `resamples` resamples.
  init(resamples: Int) {
    capacity = resamples
    effects = Array(repeating: 0, count: 2 * EventStudy.Outcome.allCases.count * resamples)
  }

  /// Adds what a batch of draws makes of `column`: of each resample the mean over the drawn events
  /// less the mean over all that was drawn; nothing where no event was drawn.
  mutating func add(_ draws: BlockDraws, to column: ResampleColumn) {
    guard column.hasEvents else { return }
    let rows = column.rows(drawn: draws)
    for side in Side.allCases.indices where !column.events[side].isEmpty {
      add(column.events[side], draws, less: rows, side: side)
    }
  }

  /// The effects on one side, in no order.
  func effects(on side: Side, _ outcome: EventStudy.Outcome) -> ArraySlice<Double> {
    let side = side == .long ? 0 : 1
    let start = (4 * side + outcome.place) * capacity
    return effects[start..<(start + counts[2 * side + (outcome == .volatilityRatio ? 1 : 0)])]
  }
}

extension ResampledEffects {
  private mutating func add(
    _ events: [ResampleColumn.Event],
    _ draws: BlockDraws,
    less rows: [OutcomeRow],
    side: Int
  ) {
    let (slots, size, first) = (draws.slots, capacity, 4 * side * capacity)
    let adverse = side == 0 ? OutcomeLane.fall : OutcomeLane.rise
    var (priced, volatile) = (first + counts[2 * side], first + counts[2 * side + 1])
    effects.withUnsafeMutableBufferPointer { effects in
      draws.weights.withUnsafeBufferPointer { weights in
        events.withUnsafeBufferPointer { events in
          for (resample, row) in rows.enumerated() {
            let (total, number) = Self.sum(of: events, weights, from: resample * slots)
            if number.x > 0 {
              let all = row[OutcomeLane.priced]
              effects[priced] = total.x / number.x - row[OutcomeLane.forwardReturn] / all
              effects[priced + size] = total.y / number.x - row[OutcomeLane.absoluteReturn] / all
              effects[priced + 3 * size] = total.w / number.x - row[adverse] / all
              priced += 1
            }
            if number.y > 0 {
              let all = row[OutcomeLane.volatile]
              let baseline = row[OutcomeLane.volatilityRatio] / all
              effects[volatile + 2 * size] = total.z / number.y - baseline
              volatile += 1
            }
          }
        }
      }
    }
    (counts[2 * side], counts[2 * side + 1]) = (priced - first, volatile - first)
  }

  /// The events added up, each as often as its slot was drawn.
  @inline(__always)
  private static func sum(
    of events: UnsafeBufferPointer<ResampleColumn.Event>,
    _ weights: UnsafeBufferPointer<UInt16>,
    from first: Int
  ) -> (total: SIMD4<Double>, number: SIMD2<Double>) {
    var (total, number) = (SIMD4<Double>.zero, SIMD2<Double>.zero)
    for event in events {
      let weight = Double(weights[first + event.place])
      total += event.values * weight
      number += event.counts * weight
    }
    return (total, number)
  }
}

extension EventStudy.Outcome {
  /// The place among all outcomes.
  fileprivate var place: Int {
    switch self {
    case .forwardReturn: 0
    case .absoluteReturn: 1
    case .volatilityRatio: 2
    case .adverseMove: 3
    }
  }
}
