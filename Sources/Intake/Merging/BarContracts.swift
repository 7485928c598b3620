// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

extension DatasetBuilder {
  /// Refuses bars of several contracts of one asset and venue.
  ///
  /// Bars have no contract in their key: a perpetual's price beside the funding of a quarterly would be
  /// one bar, and where their times differ two series would run through each other. The rows must be
  /// sorted by key.
  mutating func checkBarContracts(_ bars: [BarRow]) {
    var first: BarRow?
    var told: Set<String> = []
    var texts = RowTexts(files: files)
    for row in bars where !row.contract.isEmpty {
      let (asset, venue) = (row.bar.key.asset, row.bar.key.venue)
      guard let first, first.bar.key.asset == asset, first.bar.key.venue == venue else {
        (first, told) = (row, [row.contract])
        continue
      }
      guard told.insert(row.contract).inserted else { continue }
      findings.add([
        Diagnostic(
          .barContracts,
          """
          prices, funding and interest of `\(asset.symbol)/\(venue.name)` are of \
          `\(first.contract)` and of `\(row.contract)`
          """,
          at: texts.location(row.place),
          notes: [.init("`\(first.contract)` is here", at: texts.location(first.place))],
          fix: """
            leave one out, or give one a venue of its own in `constants:`, such as \
            `{ venue: \(venue.name) \(row.contract) }`
            """,
          excerpt: texts.text(of: row.place)
        )
      ])
    }
  }
}
