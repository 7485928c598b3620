// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning

extension Vocabulary {
  /// A ratio with its larger side: "12.5:1 short"; "1.0:1" alone where both are equal.
  ///
  /// - Parameter value: Long ÷ short, above zero.
  /// - Returns: The larger side first.
  func ratio(_ value: Double) -> String {
    let side = SideView.side(of: value).map { " " + self[$0 == .short ? .short : .long] } ?? ""
    return Figures.ratio(max(value, 1 / value)) + side
  }

  /// The ratio of a figure, or what it has instead.
  func ratio(_ imbalance: Imbalance) -> String {
    imbalance.ratio.map(ratio) ?? emptiness(of: imbalance.value) ?? self[.noData]
  }

  /// "no longs", "no shorts", "no positions"; `nil` where both sides hold something.
  func emptiness(of value: PositionValue) -> String? {
    switch value.emptySides {
    case .neither: nil
    case .long: self[.noLongs]
    case .short: self[.noShorts]
    case .both: self[.noPositions]
    }
  }
}
