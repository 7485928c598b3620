// SPDX-License-Identifier: Apache-2.0

/// Understands the rows of one file.
protocol RowReader {
  /// A row that has been understood.
  associatedtype Row

  /// What a row of `table` says; `table` is bound as the one the reader was made of.
  ///
  /// - Throws: the first rule the row breaks.
  mutating func read(
    _ row: Int,
    of table: Table,
    _ interner: Interner,
    into markets: inout MarketIndex
  ) throws(RowProblem) -> RowOutcome<Row>
}

/// What a row says.
enum RowOutcome<Row> {
  case row(Row)
  case gap(Gap)
}
