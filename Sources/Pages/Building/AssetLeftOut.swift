// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// What a page leaves out because its data does not have it.
enum LeftOut: String, Hashable, Sendable, CaseIterable {
  /// A ratio over time: fewer than two slots have one.
  case past
  /// A net position: the source gives a ratio alone.
  case net
  /// Classes of traders: the source does not tell them, or not all in one report.
  case classes
  /// A liquidation map: no levels, and no open interest to model them from.
  case levels
  /// What came after extremes: no price, or too few readings.
  case study
  /// Markets slot by slot, with fewer than two slots.
  case heatmap
  /// Markets by regime over time.
  case breadth
  /// Markets side by side, with fewer than two.
  case dots
  /// Small histories by asset, where they would make the page too heavy.
  case panels
  /// Notes that lead with the asset.
  case notes
  /// Markets: all figures are for all assets and venues at once.
  case markets
  /// Charts of all markets at once, of which there are too many.
  case crowd
  /// Rows beyond those that a page can carry.
  case rows
  /// A year's regimes, where its notes measure different things.
  case calendar

  /// The words need no data.
  static let model = Model<Void>()

  /// What `left` is told as, in the order of the cases.
  static func sentences(
    _ left: [LeftOut],
    _ template: Template
  ) throws(ReportError) -> [String] {
    if left.isEmpty { return [] }
    let words = try Words<LeftOut>(template, model.record(of: ()))
    return allCases.filter { left.contains($0) }.map { words[$0] }
  }
}
