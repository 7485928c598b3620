// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts

/// How long the bars of one row are, short to the left and long to the right, on one scale for all
/// rows; both at least 0.
struct SideLengths: Hashable, Sendable {
  let short: Double, long: Double
}

extension ChartTemplates {
  /// The lengths of the rows that the table of ``holdersFigure(of:source:settings:)`` has: amounts
  /// where they add, else the logarithm of the larger side over the smaller.
  func holderLengths(of analysis: NoteAnalysis) -> [SideLengths?] {
    let amounts = BarsRows(analysis.assets, other: vocabulary[.other])
    let hasAmounts = amounts.entries.contains { $0.short > 0 || $0.long > 0 }
    if analysis.holdsAmounts, hasAmounts {
      return amounts.entries.map { SideLengths(short: $0.short, long: $0.long) }
    }
    let values = DotsRows(analysis, most: 0, vocabulary).values
    // A market with one empty side is as long as the longest.
    let longest = values.map { $0?.logarithm ?? 0 }.max() ?? 0
    return values.map { $0?.lengths(orAtMost: longest) }
  }
}

extension RatioDots.Row.Value {
  /// The logarithm of the larger side over the smaller; `nil` where one is empty.
  fileprivate var logarithm: Double? {
    if case .ratio(let ratio) = self { abs(Charts.logarithm(ratio)) } else { nil }
  }

  fileprivate func lengths(orAtMost longest: Double) -> SideLengths {
    switch self {
    case .ratio(let ratio) where ratio < 1: SideLengths(short: -Charts.logarithm(ratio), long: 0)
    case .ratio(let ratio): SideLengths(short: 0, long: Charts.logarithm(ratio))
    case .noLongs: SideLengths(short: max(longest, 1), long: 0)
    case .noShorts: SideLengths(short: 0, long: max(longest, 1))
    }
  }
}
