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

  /// The ordinary settings.
  package init() {}
}
