// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A walk over a file of comments: a JSON array of objects, or one object a line.
struct CommentFile<Value> {
  /// One object of the file, or why it is none.
  enum Row {
    /// What the object is.
    case value(Value)
    /// What is wrong with the object, and its bytes.
    case fault(CommentRow.Fault, Range<Int>)
  }

  private let bytes: UnsafeBufferPointer<UInt8>
  private let understand: (CommentRow) throws(CommentRow.Fault) -> Value
  /// The names of members that nobody reads, sorted.
  private(set) var ignored: Set<String> = []
  /// What keeps the rest of the file from being read, which only an array can have.
  private(set) var broken: CommentRow.Fault?

  /// A walk over `bytes`, of whose objects `understand` makes values.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ understand: @escaping (CommentRow) throws(CommentRow.Fault) -> Value
  ) {
    (self.bytes, self.understand) = (bytes, understand)
  }

  /// The objects of the file, in their order.
  mutating func rows() -> [Row] {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    let first = bytes[start...].first { ![0x20, 0x09, 0x0D, 0x0A].contains($0) }
    return first == UInt8(ascii: "[") ? arrayRows(from: start) : lineRows()
  }

  private mutating func lineRows() -> [Row] {
    var rows: [Row] = []
    for line in Lines(bytes) {
      var cursor = JSONCursor(bytes, line: line.range)
      do throws(JSONFault) {
        let members = try cursor.members()
        guard cursor.isAtEnd else {
          throw JSONFault(summary: "something follows the object", offset: cursor.offset)
        }
        rows.append(row(line.range, members))
      } catch {
        rows.append(.fault(Self.noObject(error, "the line"), line.range))
      }
    }
    return rows
  }

  private mutating func arrayRows(from start: Int) -> [Row] {
    var rows: [Row] = []
    var cursor = JSONCursor(bytes, line: start..<bytes.count, spansLines: true)
    do throws(JSONFault) {
      try cursor.need("[")
      if !cursor.take("]") {
        repeat {
          let first = cursor.offset
          let members = try cursor.members()
          rows.append(row(first..<cursor.offset, members))
        } while cursor.take(",")
        try cursor.need("]")
      }
      guard cursor.isAtEnd else {
        throw JSONFault(summary: "something follows the array", offset: cursor.offset)
      }
    } catch {
      broken = Self.noObject(error, "this")
    }
    return rows
  }

  private mutating func row(_ range: Range<Int>, _ members: [JSONMember]) -> Row {
    guard String(validating: bytes[range], as: UTF8.self) != nil else {
      return .fault(CommentRow.Fault(problem: .encoding, offset: range.lowerBound), range)
    }
    ignored.formUnion(members.map(\.name).filter { !CommentRow.names.contains($0) })
    do throws(CommentRow.Fault) {
      return .value(try understand(CommentRow(bytes, at: range.lowerBound, members)))
    } catch {
      return .fault(error, range)
    }
  }

  private static func noObject(_ fault: JSONFault, _ what: String) -> CommentRow.Fault {
    let problem = RowProblem(
      .jsonSyntax,
      "\(what) is no JSON object: \(fault.summary)",
      fix:
        "write `{\"note\": \"2025-12-17\", \"author\": …, \"time\": …, \"text\": …, \"likes\": 0}`"
    )
    return CommentRow.Fault(problem: problem, offset: fault.offset)
  }
}
