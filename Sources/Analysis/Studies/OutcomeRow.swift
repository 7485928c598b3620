// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

/// What came after one slot at one horizon, in a form that adds up: values, and ones that count
/// them.
///
/// Where there is no outcome, value and count are 0.
typealias OutcomeRow = SIMD8<Double>

/// The places in an ``OutcomeRow``.
enum OutcomeLane {
  static let forwardReturn = 0
  static let absoluteReturn = 1
  static let volatilityRatio = 2
  static let fall = 3
  static let rise = 4
  static let priced = 5
  static let volatile = 6

  /// Where the value of `outcome` stands after extremes of `side`.
  static func value(of outcome: EventStudy.Outcome, _ side: Side) -> Int {
    switch outcome {
    case .forwardReturn: forwardReturn
    case .absoluteReturn: absoluteReturn
    case .volatilityRatio: volatilityRatio
    case .adverseMove: side == .long ? fall : rise
    }
  }

  /// Where it stands whether there is an `outcome`.
  static func count(of outcome: EventStudy.Outcome) -> Int {
    outcome == .volatilityRatio ? volatile : priced
  }
}

extension CloseSeries {
  /// Both windows need this many returns for a volatility.
  static let fewestReturns = 3

  /// What came after an entry at the close at `entry`, within `span` days.
  ///
  /// - Returns: ln(exit ÷ entry), its size, ln of root mean square returns after over before, and
  ///   how far the closes fell below and rose above the entry; 0 and uncounted where the closes do
  ///   not tell, or where there is none after the entry.
  func outcome(at entry: Int, span: Int) -> OutcomeRow {
    var row = OutcomeRow.zero
    guard let window = window(around: entry, span: span), window.upperBound > entry else {
      return row
    }
    let start = logarithms[entry]
    let after = logarithms[(entry + 1)...window.upperBound]
    let move = logarithms[window.upperBound] - start
    row[OutcomeLane.forwardReturn] = move
    row[OutcomeLane.absoluteReturn] = abs(move)
    row[OutcomeLane.fall] = after.reduce(0) { max($0, start - $1) }
    row[OutcomeLane.rise] = after.reduce(0) { max($0, $1 - start) }
    row[OutcomeLane.priced] = 1
    let (before, since) = (window.lowerBound...entry, entry...window.upperBound)
    guard min(before.count, since.count) > Self.fewestReturns else { return row }
    let (past, future) = (meanSquare(of: before), meanSquare(of: since))
    if past > 0, future > 0 {
      row[OutcomeLane.volatilityRatio] = log(future / past) / 2
      row[OutcomeLane.volatile] = 1
    }
    return row
  }
}
