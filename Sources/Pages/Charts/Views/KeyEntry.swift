// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Diagnostics
package import Templating

/// One colour of a figure's key and what it means.
package struct KeyEntry: Hashable, Sendable {
  /// The class of the colour.
  package let fill: String
  /// What it means.
  package let text: String
  /// Whether it is a stroke from corner to corner rather than a fill.
  package let isStroke: Bool

  /// What templates may write of it.
  package static let model = Model<KeyEntry>(
    .text("fill") { $0.fill },
    .text("text") { $0.text },
    .flag("stroke") { $0.isStroke }
  )
}

extension SideView {
  /// The class of a cell's fill.
  static func cell(_ fill: CellFill) -> String {
    switch fill {
    case .step(let step): regime(step)
    case .withoutVerdict: "nv"
    case .missing: "nd"
    case .outside: "fu"
    }
  }
}

extension ChartTemplates {
  /// The key of the seven regimes, and of `others` where these occur.
  ///
  /// - Parameters:
  ///   - bands: The bands that tell the regimes; `nil` where they are told by rank.
  ///   - hasBalance: Whether balanced markets are drawn.
  ///   - others: Fills that are no regimes.
  /// - Returns: The entries from extreme short to extreme long, then the others.
  /// - Throws: What rendering and the lines of the words throw.
  func regimeKey(
    _ bands: RegimeBands?,
    hasBalance: Bool = true,
    and others: [CellFill] = []
  ) throws(ReportError) -> [KeyEntry] {
    let words = try Words<RegimeKeyWords.Key>(
      regimeKey,
      RegimeKeyWords.model.record(of: RegimeKeyWords(bands: bands))
    )
    let steps = CellFill.all.filter { fill in
      if case .step(let step) = fill { step != 0 || hasBalance } else { others.contains(fill) }
    }
    return steps.map { fill in
      KeyEntry(
        fill: SideView.cell(fill),
        text: words[RegimeKeyWords.key(of: fill)],
        isStroke: fill == .missing
      )
    }
  }
}
