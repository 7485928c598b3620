// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What a liquidation map shows, as far as it is plain.
enum LiquidationFinding: Hashable, Sendable {
  /// One side is at least as much larger within the band as a leaning figure is.
  case outweighs(Side, ratio: Double)
  /// The other side has nothing within the band.
  case alone(Side)
  /// The sides are near each other, and two thirds of the larger lie within a third of the steps.
  case stacked(Stack)
  /// Nothing of the kind.
  case none

  /// Where most of a side lies.
  struct Stack: Hashable, Sendable {
    let side: Side
    /// The near end of the first step and the far end of the last, per cent of the spot.
    let from: Int, to: Int

    /// What templates may write of it.
    static let model = Model<Stack>(
      .flag("short") { $0.side == .short },
      .text("from") { "\($0.from)%" },
      .text("to") { "\($0.to)%" }
    )
  }

  /// The most telling finding of `steps`, whose sides hold `within` inside the band.
  init(steps: LiquidationSteps, within: (short: Double, long: Double)) {
    let (short, long) = within
    let larger: Side = short > long ? .short : .long
    if max(short, long) > 0, min(short, long) == 0 {
      self = .alone(larger)
    } else if min(short, long) > 0,
      max(short, long) / min(short, long) >= RegimeBands.ordinary.leaning - RegimeBands.tolerance
    {
      self = .outweighs(larger, ratio: max(short, long) / min(short, long))
    } else if let stack = Stack(steps) {
      self = .stacked(stack)
    } else {
      self = .none
    }
  }

  /// By how much `side` outweighs the other, "12.5 to 1"; `nil` where it does not.
  func weight(of side: Side) -> String? {
    if case .outweighs(side, let value) = self { ratio(value, .words) } else { nil }
  }

  /// Where most of the larger side lies, where that is the finding.
  var stack: Stack? { if case .stacked(let stack) = self { stack } else { nil } }
}

extension LiquidationFinding.Stack {
  /// The shortest run of neighbouring steps that holds two thirds of the larger side, if it is of
  /// five at most.
  ///
  /// Of runs of one length it is the nearest to the spot. Both bounds are ours.
  fileprivate init?(_ steps: LiquidationSteps) {
    let side: Side = steps.short.total > steps.long.total ? .short : .long
    let sizes = (side == .short ? steps.short : steps.long).steps
    let wanted = sizes.reduce(0, +) * 2 / 3
    guard wanted > 0 else { return nil }
    for length in 1...5 {
      for first in 0...(sizes.count - length)
      where sizes[first..<(first + length)].reduce(0, +) >= wanted {
        self.init(side: side, from: first, to: first + length)
        return
      }
    }
    return nil
  }
}
