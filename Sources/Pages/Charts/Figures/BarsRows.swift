// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning

/// The rows of the bars by asset: the twelve largest, and the sum of the others.
struct BarsRows: Hashable, Sendable {
  /// One row's sides, in US dollars.
  struct Entry: Hashable, Sendable {
    let name: String
    let short: Double, long: Double
    /// The source's rounding step; `nil` if not rounded.
    let rounding: Double?
  }

  /// The rows from the top, the largest side first, the others last.
  let entries: [Entry]
  /// How many assets there are in all.
  let count: Int

  /// The most rows with a name of their own.
  private static let most = 12

  /// The rows of `assets`, whose amounts are in US dollars.
  init(_ assets: [SubjectFigure], other: String) {
    let all = assets.compactMap(Self.entry).sorted { a, b in
      let (first, second) = (max(a.short, a.long), max(b.short, b.long))
      return first != second ? first > second : a.name < b.name
    }
    count = all.count
    let rest = all.dropFirst(Self.most)
    let sum = Entry(
      name: other,
      short: rest.reduce(0) { $0 + $1.short },
      long: rest.reduce(0) { $0 + $1.long },
      rounding: nil
    )
    entries = all.prefix(Self.most) + (rest.isEmpty ? [] : [sum])
  }

  /// The sum of all, where the note has one.
  func total(of analysis: NoteAnalysis, _ words: Vocabulary) -> Entry? {
    switch analysis.lead.subject {
    case .market, .asset: return nil
    case .given where analysis.reconciliation?.agrees != true: return nil
    case .given, .total: break
    }
    guard analysis.lead.unit == .usd,
      case .sides(let long, let short) = analysis.lead.imbalance.value
    else { return nil }
    return Entry(name: words[.all], short: short, long: long, rounding: analysis.lead.rounding)
  }

  /// The rows as the chart takes them; ratios from the extreme of `bands` on are strong.
  func rows(_ bands: RegimeBands) -> [DivergingBars.Row] {
    let scale = MoneyScale(for: entries.map { max($0.short, $0.long) }.max() ?? 0)
    return entries.enumerated().map { index, entry in
      DivergingBars.Row(
        name: entry.name,
        short: entry.label(entry.short, scale, isFirst: index == 0),
        long: entry.label(entry.long, scale, isFirst: false),
        ratio: entry.dominance.map { ratio($0) } ?? "–",
        isStrong: (entry.dominance ?? 0) >= bands.extreme - RegimeBands.tolerance,
        shortValue: entry.short,
        longValue: entry.long
      )
    }
  }

  private static func entry(_ figure: SubjectFigure) -> Entry? {
    guard case .asset(let asset) = figure.subject,
      case .sides(let long, let short) = figure.imbalance.value
    else { return nil }
    return Entry(name: oneLine(asset.symbol), short: short, long: long, rounding: figure.rounding)
  }
}

extension BarsRows.Entry {
  /// Larger ÷ smaller side; `nil` where one is empty.
  var dominance: Double? {
    short > 0 && long > 0 ? max(short, long) / min(short, long) : nil
  }

  /// What stands at the end of a bar: the first with its unit, the others in the same scale; what
  /// would be zero in that scale has its own unit.
  fileprivate func label(_ value: Double, _ scale: MoneyScale, isFirst: Bool) -> String {
    if value == 0 { return "0" }
    if isFirst || value < 0.01 * scale.dollars { return money(value, step: rounding) }
    return scale.figure(value, step: rounding)
  }

  /// The row of the data table.
  func tableRow(_ words: Vocabulary) -> TableView.Row {
    let value = PositionValue.sides(long: long, short: short)
    let gross = short + long
    return TableView.Row(
      head: name,
      cells: [
        money(short, step: rounding),
        money(long, step: rounding),
        value.ratio.map(words.ratio) ?? words.emptiness(of: value) ?? words[.noData],
        gross > 0 ? signedPercent((long - short) / gross) : words[.noData],
      ]
    )
  }
}
