// SPDX-License-Identifier: Apache-2.0
internal import GRDB
internal import GRDBSQLite

/// A prepared statement whose values are bound and read by number, without boxing: for millions of
/// rows.
///
/// Numbers are kept to the bit: columns have no affinity, a whole number goes in as an integer, which
/// is shorter, and NaN as NULL.
struct BulkStatement: ~Copyable {
  private let statement: Statement
  private var handle: OpaquePointer { statement.sqliteStatement }

  /// Prepares `sql`.
  init(_ database: Database, _ sql: String) throws {
    statement = try database.makeStatement(sql: sql)
  }

  deinit { sqlite3_reset(statement.sqliteStatement) }

  /// Goes on to the next row; `false` at the end, after which values can be bound anew.
  func step() throws -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE:
      sqlite3_reset(handle)
      return false
    default:
      let code = sqlite3_extended_errcode(sqlite3_db_handle(handle))
      let message = String(cString: sqlite3_errmsg(sqlite3_db_handle(handle)))
      sqlite3_reset(handle)
      throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
    }
  }

  /// Leaves the rows that are left, so that values can be bound anew.
  func rewind() { sqlite3_reset(handle) }
}

extension BulkStatement {
  /// Binds an integer to a 1-based parameter.
  func bind(_ value: Int, at index: Int32) { sqlite3_bind_int64(handle, index, Int64(value)) }

  /// Binds a number to a 1-based parameter.
  func bind(_ value: Double, at index: Int32) {
    let isWhole = value.rounded() == value && abs(value) < 9_007_199_254_740_992
    if value.isNaN {
      sqlite3_bind_null(handle, index)
    } else if isWhole, value != 0 || value.sign == .plus {
      sqlite3_bind_int64(handle, index, Int64(value))
    } else {
      sqlite3_bind_double(handle, index, value)
    }
  }

  /// Binds a text to a 1-based parameter; one with a zero byte as a blob, which has a length.
  func bind(_ text: String, at index: Int32) {
    // The library copies the bytes: they live only as long as the call.
    let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    guard !text.isEmpty else {
      sqlite3_bind_text(handle, index, "", 0, copied)
      return
    }
    var text = text
    text.withUTF8 { bytes in
      let count = Int32(clamping: bytes.count)
      guard bytes.contains(0) else {
        bytes.withMemoryRebound(to: CChar.self) { characters in
          _ = sqlite3_bind_text(handle, index, characters.baseAddress, count, copied)
        }
        return
      }
      sqlite3_bind_blob(handle, index, bytes.baseAddress, count, copied)
    }
  }

  /// The integer in a 0-based column.
  func integer(_ index: Int32) -> Int { Int(sqlite3_column_int64(handle, index)) }

  /// The number in a 0-based column; NaN where there is none.
  func number(_ index: Int32) -> Double {
    switch sqlite3_column_type(handle, index) {
    case SQLITE_NULL: .nan
    case SQLITE_INTEGER: Double(sqlite3_column_int64(handle, index))
    default: sqlite3_column_double(handle, index)
    }
  }

  /// The number in a 0-based column, if there is one.
  func optional(_ index: Int32) -> Double? {
    let number = number(index)
    return number.isNaN ? nil : number
  }

  /// The text in a 0-based column.
  func text(_ index: Int32) -> String {
    let start = sqlite3_column_blob(handle, index)
    let count = Int(sqlite3_column_bytes(handle, index))
    return String(decoding: UnsafeRawBufferPointer(start: start, count: count), as: UTF8.self)
  }
}
