// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures

/// The rows of the parts of a crowding score, in the order of their kinds.
struct CrowdingRows: Sendable {
  /// The rows of the chart, from the top.
  let rows: [RankStrips.Row]
  /// The rows of the data table.
  let tableRows: [TableView.Row]
  /// How many parts have a rank.
  let ranked: Int
  /// The part of the highest rank; `nil` where several print the same.
  let highest: RankStrips.Row?

  /// The rows of `crowding`, whose positioning is ranked by `ratio`.
  init(_ crowding: Crowding, ratio: Double?, _ words: Vocabulary) {
    let parts = crowding.components
    rows = parts.map { part in
      RankStrips.Row(
        name: words.name(of: part.kind),
        label: part.rank.map { number($0, places: 2) } ?? words[.notEnoughHistory],
        rank: part.rank
      )
    }
    tableRows = zip(parts, rows).map { part, row in
      TableView.Row(
        head: row.name,
        cells: [
          Self.value(of: part, ratio: ratio, words), row.label, Figures.count(part.readings),
        ]
      )
    }
    let ranks = rows.filter { $0.rank != nil }
    ranked = ranks.count
    let top = ranks.max { ($0.rank ?? 0) < ($1.rank ?? 0) }
    highest = ranks.count { $0.label == top?.label } == 1 ? top : nil
  }

  private static func value(
    of part: Crowding.Component,
    ratio: Double?,
    _ words: Vocabulary
  ) -> String {
    switch part.kind {
    case .funding: signedPercent(part.value)
    case .positioning: ratio.map { words.ratio($0) } ?? words[.noData]
    case .interestToMarketCap: percent(part.value)
    case .interestToVolume: number(part.value, places: 2)
    }
  }
}

extension Vocabulary {
  /// What a part of a crowding score is called, as a row begins.
  fileprivate func name(of kind: Crowding.Kind) -> String {
    switch kind {
    case .funding: self[.crowdingFunding]
    case .positioning: self[.crowdingRatio]
    case .interestToMarketCap: self[.crowdingToCap]
    case .interestToVolume: self[.crowdingToVolume]
    }
  }
}
