// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What a publisher may choose that changes numbers.
package struct AnalysisSettings: Hashable, Sendable {
  /// How often notes are written.
  package var cadence: Cadence = .daily
  /// What contracts hold, by code; with a price they become dollars.
  package var contracts: [String: ContractSize] = [:]
  /// The time of day notes are written.
  package var cutOff: CutOff = .endOfDay
  /// The headline's measure, population and asset; each `nil` is chosen per note.
  package var headlineMeasure: Measure?
  package var headlinePopulation: Population?
  package var headlineAsset: Asset?
  /// Bands that replace the ordinary ones, by measure.
  package var bands: [Measure: RegimeBands] = [:]
  /// How far below and above the price liquidation levels count towards a side, as a fraction of the
  /// price; above 0, at most 1.
  package var levelsBand: Double = 0.1

  /// The ordinary settings.
  package init() {}
}
