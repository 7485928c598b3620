// SPDX-License-Identifier: Apache-2.0
internal import GRDB
internal import Positioning

/// The statements over one table of rows.
struct RowStatements<Row: StoredRow>: ~Copyable {
  private let insertion: BulkStatement
  private let lookup: BulkStatement
  private let catalog: Catalog

  /// The statements of `Row`'s table in a store with `catalog`.
  init(_ database: Database, _ catalog: Catalog) throws {
    let columns = Schema.headColumns + Row.columns
    let marks = columns.map { _ in "?" }.joined(separator: ",")
    let insertion = try BulkStatement(
      database,
      "INSERT OR REPLACE INTO \(Row.table) (\(columns.joined(separator: ","))) VALUES (\(marks))"
    )
    let lookup = try BulkStatement(
      database,
      "\(Self.selection) WHERE time = ? AND series = ? ORDER BY \(Row.key.joined(separator: ","))"
    )
    self.insertion = insertion
    self.lookup = lookup
    self.catalog = catalog
  }

  /// The columns of whole rows.
  static var selection: String {
    "SELECT \((Schema.headColumns + Row.columns).joined(separator: ",")) FROM \(Row.table)"
  }

  /// Writes a row, in the place of one with its key.
  func write(_ row: Row) throws {
    let head = row.head
    insertion.bind(head.time.code, at: 1)
    insertion.bind(Int(head.series), at: 2)
    insertion.bind(head.published.code, at: 3)
    insertion.bind(head.rounding, at: 4)
    insertion.bind(head.status.number, at: 5)
    insertion.bind(Int(head.source), at: 6)
    insertion.bind(Int(head.file), at: 7)
    insertion.bind(Int(head.line), at: 8)
    row.bind(insertion, from: 9)
    _ = try insertion.step()
  }

  /// All publications of one series and time, in the order of their numbers.
  func versions(of series: Int32, at time: StoredTime) throws -> [Row] {
    lookup.bind(time.code, at: 1)
    lookup.bind(Int(series), at: 2)
    var rows: [Row] = []
    while try lookup.step() { rows.append(try Row(lookup, in: catalog)) }
    return rows
  }
}

extension StoredRow {
  /// The row at which a statement over ``RowStatements/selection`` stands.
  ///
  /// - Throws: `history.damaged` if a number of it is none of `catalog`'s.
  init(_ statement: borrowing BulkStatement, in catalog: Catalog) throws {
    let head = RowHead(
      series: Int32(clamping: statement.integer(1)),
      time: StoredTime(code: statement.integer(0)),
      published: StoredPublication(code: statement.integer(2)),
      rounding: statement.number(3),
      status: Status(number: statement.integer(4)),
      source: Int32(clamping: statement.integer(5)),
      file: Int32(clamping: statement.integer(6)),
      line: UInt32(clamping: statement.integer(7))
    )
    try catalog.check(head, Self.kind)
    self.init(head, statement, from: 8)
  }
}

extension Status {
  /// The number that stands for the status in a store; it never changes.
  var number: Int {
    switch self {
    case .published: 0
    case .modelled: 1
    case .synthetic: 2
    }
  }

  /// The status with `number`.
  init(number: Int) {
    self =
      switch number {
      case 1: .modelled
      case 2: .synthetic
      default: .published
      }
  }
}
