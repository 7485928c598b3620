// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Figures
internal import Positioning

extension TableView {
  /// How a total would look without each of its venues and assets: its ratio, and its regime.
  init(_ sensitivity: Sensitivity, words templates: PageTemplates) {
    let words = templates.charts.vocabulary
    self.init(
      caption: words[.withoutOne],
      first: words[.without],
      columns: [words[.ratioName], words[.regimeName]],
      rows: sensitivity.outcomes.map { outcome in
        Row(
          head: oneLine(name(of: outcome.leftOut)),
          cells: [
            words.ratio(outcome.imbalance),
            outcome.regime.map { templates.words.name(of: $0) } ?? words[.noData],
          ]
        )
      },
      total: nil
    )
  }
}

private func name(of leftOut: Sensitivity.LeftOut) -> String {
  switch leftOut {
  case .venue(let venue): venue.name
  case .asset(let asset): assetTitle(asset)
  }
}
