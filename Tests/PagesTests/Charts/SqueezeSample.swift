// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

@testable import Pages

/// One squeeze curve of each kind that the figures must be true for.
enum SqueezeSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// Shorts far larger, a cascade that adds much.
  case ordinary
  /// Neither volatility nor volume is known.
  case direct
  /// So much impact that any rise sweeps the map.
  case runaway
  /// So little impact that the cascade adds nothing that is printed.
  case flat
  /// Longs far larger.
  case falling
  case huge, tiny
  case named
  case oneSided = "one-sided"

  var testDescription: String { rawValue }

  var sample: LiquidationSample {
    switch self {
    case .falling: .extreme
    case .huge: .huge
    case .tiny: .tiny
    case .named: .named
    case .oneSided: .oneSided
    default: .ordinary
    }
  }

  var curve: SqueezeCurve { SqueezeModel(self, sample.map).curve }
}

/// A curve by plain iteration of the square-root law.
struct SqueezeModel {
  let sample: SqueezeSample
  let map: LiquidationMap
  private let impact: SqueezeCurve.Impact?
  /// Distances from the spot with what lies there.
  private let levels: [(distance: Double, size: Double)]

  init(_ sample: SqueezeSample, _ map: LiquidationMap) {
    self.sample = sample
    self.map = map
    let most = max(map.statedLong, map.statedShort)
    let share = sample == .runaway ? 0.04 : sample == .flat ? 1e9 : 1.1
    impact =
      sample == .direct
      ? nil
      : SqueezeCurve.Impact(dailyVolatility: 0.031, dailyVolume: most * share, days: 30)
    levels = map.levels.map { ($0.price / map.spot - 1, $0.long + $0.short) }
  }

  var curve: SqueezeCurve {
    SqueezeCurve(
      map: map,
      impact: impact,
      points: (-30...30).map { point(at: Double($0) / 200) },
      fall: point(at: -0.05),
      rise: point(at: 0.05),
      runawayRise: impact == nil ? nil : sample == .runaway ? 0 : 0.1123,
      runawayFall: impact == nil || sample == .oneSided ? nil : 0.14
    )
  }

  private func point(at move: Double) -> SqueezeCurve.Point {
    SqueezeCurve.Point(
      move: move,
      direct: liquidated(move),
      cascade: impact.map { impact in
        let end = end(move, impact, 1, 1)
        return SqueezeCurve.Cascade(
          liquidated: liquidated(end),
          end: end,
          low: liquidated(self.end(move, impact, 0.5, 1)),
          high: liquidated(self.end(move, impact, 1.5, 1)),
          halfVolume: liquidated(self.end(move, impact, 1, 0.5)),
          fifthVolume: liquidated(self.end(move, impact, 1, 0.2))
        )
      }
    )
  }

  /// Where the square-root law ends from `move` on.
  private func end(
    _ move: Double,
    _ impact: SqueezeCurve.Impact,
    _ constant: Double,
    _ volume: Double
  ) -> Double {
    let sign = move < 0 ? -1.0 : 1
    var end = move
    for _ in 0..<40 {
      let share = liquidated(end) / (impact.dailyVolume * volume)
      end = move + sign * constant * impact.dailyVolatility * share.squareRoot()
    }
    return end
  }

  private func liquidated(_ move: Double) -> Double {
    var sum = 0.0
    for (distance, size) in levels {
      let isReached =
        move < 0
        ? distance < 0 && distance >= move - 1e-12 : distance > 0 && distance <= move + 1e-12
      if isReached { sum += size }
    }
    return sum
  }
}
