// SPDX-License-Identifier: Apache-2.0

extension LiquidationModel {
  /// The model unless told otherwise: the middle mix, 0.5% maintenance, 30 days.
  ///
  /// No venue publishes how its positions are leveraged, so the mixes are ours. The leverages are
  /// those that published liquidation maps draw.
  package static let standard = LiquidationModel(mix: middleMix, maintenance: 0.005, lookBack: 30)

  /// Most at 10 and 25 times.
  package static let middleMix = mix([5: 0.2, 10: 0.3, 25: 0.25, 50: 0.15, 100: 0.1])

  /// Half at 5 times.
  package static let lowMix = mix([5: 0.5, 10: 0.3, 25: 0.15, 50: 0.05])

  /// More than half at 50 and 100 times.
  package static let highMix = mix([10: 0.15, 25: 0.25, 50: 0.3, 100: 0.3])

  private static func mix(_ weights: KeyValuePairs<Double, Double>) -> [Share] {
    weights.map { Share(leverage: $0.key, weight: $0.value) }
  }

  /// This model with another mix.
  func with(mix: [Share]) -> LiquidationModel {
    LiquidationModel(mix: mix, maintenance: maintenance, lookBack: lookBack)
  }

  /// This model with another look-back.
  func lookingBack(_ days: Int) -> LiquidationModel {
    LiquidationModel(mix: mix, maintenance: maintenance, lookBack: days)
  }
}
