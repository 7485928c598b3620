// SPDX-License-Identifier: Apache-2.0
package import Templating

/// One market's week by class of trader, as the table of `parts/class-report`: a block each for
/// positions, changes, parts of open interest and traders, as far as they are given.
package struct ClassReportView: Hashable, Sendable {
  /// One kind of figure of every class.
  package struct Block: Hashable, Sendable {
    /// What the figures are.
    let name: String
    /// How many columns the table has, the names included.
    let columns: Int
    /// A row for each class.
    let rows: [TableView.Row]
    /// The sum of all classes; `nil` where they are not complete, or do not add.
    let total: TableView.Row?

    /// The names that templates see.
    static let model = Model<Block>(
      .text("name") { $0.name },
      .text("columns") { String($0.columns) },
      .list("rows", of: TableView.Row.model) { $0.rows },
      .optionalRecord("total", of: TableView.Row.model) { $0.total }
    )
  }

  /// What the table holds.
  let caption: String
  /// Whether there is a column for spreading.
  let hasSpreading: Bool
  /// The blocks, one to four.
  let blocks: [Block]
  /// What is to be said below the table.
  let lines: [String]

  /// The names that templates see.
  package static let model = Model<ClassReportView>(
    .text("caption") { $0.caption },
    .flag("hasSpreading") { $0.hasSpreading },
    .list("blocks", of: Block.model) { $0.blocks },
    .texts("lines") { $0.lines }
  )
}
