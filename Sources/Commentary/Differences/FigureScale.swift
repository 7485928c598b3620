// SPDX-License-Identifier: Apache-2.0
package import Analysis
internal import Figures
package import Positioning

/// What tells how far two values of one figure lie apart: what their sides are counted in.
package struct FigureScale: Hashable, Sendable {
  private let unit: Unit?
  private let asset: Asset
  private let turns: Bool

  /// The scale of figures in `unit` of `asset`.
  ///
  /// - Parameters:
  ///   - unit: Of both; `nil` where sides are not compared.
  ///   - asset: Names a coin.
  ///   - turns: Whether the larger side of the lead is another one.
  package init(unit: Unit?, of asset: Asset, turns: Bool = false) {
    (self.unit, self.asset, self.turns) = (unit, asset, turns)
  }

  /// The scale that figures of two notes are compared on: sides only in one unit of one subject.
  package init(from old: SubjectFigure, to new: SubjectFigure) {
    let isSame = old.subject == new.subject && old.unit == new.unit
    let (then, now) = (old.imbalance.lean, new.imbalance.lean)
    self.init(unit: isSame ? new.unit : nil, of: new.asset, turns: then != now)
  }

  /// How far `new` lies from `old`, in the figure's own unit: "×1.25" for a ratio, "+1.2 pp" for a
  /// share, a day's count for a date.
  ///
  /// - Returns: `nil` where the two cannot be compared by a number: a figure of the larger side where
  ///   that is another one, sides in other units, a fall told by its size.
  package func difference(from old: Figure, to new: Figure) -> String? {
    let (then, now) = (old.result, new.result)
    if turns && old.name.isOfLargerSide { return nil }
    if old.name == .interestMove && min(then, now) < 0 { return nil }
    switch old.name.kind {
    case .ratio: return old.side != new.side || then <= 0 ? nil : Self.multiple(now / then)
    case .share: return Self.fine(100 * (now - then)) { signed($0, places: 1) } + " pp"
    case .amount: return unit.map { amount(now - then, in: $0) }
    case .money: return amount(now - then, in: .usd)
    case .price: return then > 0 && now > 0 ? signedPercent(now / then - 1, places: 2) : nil
    case .count: return signed(now - then, places: 0)
    case .number(let places): return Self.fine(now - then) { signed($0, places: places) }
    case .day: return signed(now - then, places: 0) + (abs(now - then) == 1 ? " day" : " days")
    case .other: return nil
    }
  }

  /// The ratio of two imbalances as a multiple; `nil` where the larger side is another one or a side
  /// is empty.
  package static func factor(from old: Imbalance, to new: Imbalance) -> String? {
    guard let then = old.dominance, let now = new.dominance, old.lean == new.lean else {
      return nil
    }
    return multiple(now / then)
  }
}

extension FigureScale {
  private func amount(_ difference: Double, in unit: Unit) -> String {
    unit == .share
      ? Self.fine(100 * difference) { signed($0, places: 1) } + " pp"
      : (difference > 0 ? "+" : "") + quantity(difference, in: unit, of: asset)
  }

  private static func multiple(_ factor: Double) -> String {
    let short = number(factor, places: 2)
    return "×" + (short == "1.00" && factor != 1 ? number(factor, places: 4) : short)
  }

  /// `value` as `text` writes it, with more decimals where these would show no difference.
  private static func fine(_ value: Double, _ text: (Double) -> String) -> String {
    let short = text(value)
    guard value != 0, !short.contains(where: { ("1"..."9").contains($0) }) else { return short }
    return signed(value, places: 3)
  }
}

extension Figure {
  /// The side that a ratio names after its figures; `nil` without one.
  fileprivate var side: Substring? {
    text.lastIndex(of: " ").map { text[text.index(after: $0)...] }
  }
}
