// SPDX-License-Identifier: Apache-2.0
package import Templating

/// A figure's values as a table: the first column names the row, the others hold figures.
package struct TableView: Hashable, Sendable {
  /// What one row says.
  package struct Row: Hashable, Sendable {
    /// The row's header.
    package let head: String
    /// One text for each column after the first.
    package let cells: [String]

    /// What templates may write of a row.
    package static let model = Model<Row>(
      .text("head") { $0.head },
      .texts("cells") { $0.cells }
    )
  }

  /// What the table holds.
  package let caption: String
  /// The header of the first column.
  package let first: String
  /// The headers of the others.
  package let columns: [String]
  /// The rows from the top, at least one.
  package let rows: [Row]
  /// The row that sums the others, if they add.
  package let total: Row?

  /// What templates may write of a table.
  package static let model = Model<TableView>(
    .text("caption") { $0.caption },
    .text("first") { $0.first },
    .texts("columns") { $0.columns },
    .list("rows", of: Row.model) { $0.rows },
    .optionalRecord("total", of: Row.model) { $0.total }
  )
}
