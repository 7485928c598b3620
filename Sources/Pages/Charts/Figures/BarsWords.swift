// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Figures
internal import Positioning
internal import Templating

/// What the words around the bars by asset may tell.
struct BarsWords: Hashable, Sendable {
  /// The finding: one or two assets that hold at least half of the larger side.
  struct Leaders: Hashable, Sendable {
    let first: String
    let second: String?
    let share: String
    let side: Side

    /// What the template may write.
    static let model = Model<Leaders>(
      .text("first") { $0.first },
      .optionalText("second") { $0.second },
      .text("share") { $0.share },
      .flag("short") { $0.side == .short },
      .flag("long") { $0.side == .long }
    )
  }

  let note: NoteWords
  let leaders: Leaders?
  let rows: [TableView.Row]
  let count: String

  /// The words' data of `shown`.
  init(note: NoteWords, shown: BarsRows, concentration: Concentration?, vocabulary: Vocabulary) {
    self.note = note
    leaders = concentration.flatMap(Self.leaders)
    rows = shown.entries.prefix(2).map { $0.tableRow(vocabulary) }
    count = Figures.count(shown.count)
  }

  /// What the template may write.
  static let model = Model<BarsWords>(
    .record("note", of: NoteWords.model) { $0.note },
    .optionalRecord("leaders", of: Leaders.model) { $0.leaders },
    .text("count") { $0.count },
    .list("largest", of: TableView.Row.described) { $0.rows }
  )

  private static func leaders(_ concentration: Concentration) -> Leaders? {
    let parts = concentration.parts.prefix(2)
    guard concentration.parts.count > 2, let first = parts.first else { return nil }
    let isOne = first.share >= 0.5
    let share = isOne ? first.share : parts.reduce(0) { $0 + $1.share }
    // Two that the third equals do not stand out.
    let standsOut = isOne || parts[1].share > concentration.parts[2].share
    guard share >= 0.5, standsOut else { return nil }
    return Leaders(
      first: oneLine(assetName(first.asset)),
      second: isOne ? nil : parts.last.map { oneLine(assetName($0.asset)) },
      share: percent(share),
      side: concentration.side
    )
  }
}

extension TableView.Row {
  /// A row of short and long for the description of a drawing.
  fileprivate static let described = Model<TableView.Row>(
    .text("asset") { $0.head },
    .text("short") { $0.cells.first ?? "" },
    .text("long") { $0.cells.dropFirst().first ?? "" }
  )
}
