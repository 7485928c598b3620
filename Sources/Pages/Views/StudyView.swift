// SPDX-License-Identifier: Apache-2.0
package import Templating

/// What came after the extremes of one subject and side, as the table of `parts/study`: a block for
/// each outcome, a row for each horizon.
package struct StudyView: Hashable, Sendable {
  /// One outcome.
  package struct Block: Hashable, Sendable {
    /// What is looked at.
    let name: String
    /// The horizons, ascending; the cells are events, their own dates, mean, all slots' mean,
    /// effect, interval, p.
    let rows: [Row]

    /// The names that templates see.
    static let model = Model<Block>(
      .text("name") { $0.name },
      .list("rows", of: Row.model) { $0.rows }
    )
  }

  /// One horizon.
  package struct Row: Hashable, Sendable {
    let head: String
    let cells: [String]
    /// What is to be said, and whether it passed the correction.
    let verdict: String, holds: Bool

    /// The names that templates see.
    static let model = Model<Row>(
      .text("head") { $0.head },
      .texts("cells") { $0.cells },
      .text("verdict") { $0.verdict },
      .flag("holds") { $0.holds }
    )
  }

  /// What the table holds: whose extremes, and of when the study is.
  let caption: String
  /// The headers of the first column, of the figures, and of the verdict.
  let first: String, columns: [String], last: String
  /// The outcomes, at least one.
  let blocks: [Block]
  /// How the figures came to be, and how many of the family survive.
  let note: String

  /// The names that templates see.
  package static let model = Model<StudyView>(
    .text("caption") { $0.caption },
    .text("first") { $0.first },
    .texts("columns") { $0.columns },
    .text("last") { $0.last },
    .text("width") { String($0.columns.count + 2) },
    .list("blocks", of: Block.model) { $0.blocks },
    .text("note") { $0.note }
  )
}
