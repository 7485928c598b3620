// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Reads a JSON Lines file, one object a line with the canonical names, into a table.
struct JSONLinesReader: RowPieces {
  private(set) var piece: RowPiece
  private let length: Int
  private let lineCount: Int
  private var rest: Lines
  private let bytes: UnsafeBufferPointer<UInt8>
  private let binding: ColumnBinding
  private let fieldOfName: [[UInt8]: Int]

  /// The names that occur in a file's objects, sorted; lines that are no object add none.
  static func names(_ bytes: UnsafeBufferPointer<UInt8>) -> [String] {
    var names: Set<String> = []
    for line in Lines(bytes) {
      do throws(JSONFault) {
        names.formUnion(try values(bytes, line.range).map(\.name))
      } catch {
        // The fault is found again, and reported, when the line is read.
        continue
      }
    }
    return names.sorted()
  }

  /// The byte at which the value called `name` starts in the object at `start`.
  static func offset(
    of name: String,
    _ bytes: UnsafeBufferPointer<UInt8>,
    from start: Int
  ) -> Int? {
    let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
    do throws(JSONFault) {
      return try values(bytes, start..<end).first { $0.name == name }?.offset
    } catch {
      // Only asked of objects that have been read once already.
      return nil
    }
  }

  /// A reader of all lines, at most `length` at a time.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    as binding: ColumnBinding,
    file: String,
    length: Int
  ) {
    self.bytes = bytes
    rest = Lines(bytes)
    self.binding = binding
    fieldOfName = Dictionary(
      uniqueKeysWithValues: binding.names.enumerated().map { (Array($0.element.utf8), $0.offset) }
    )
    self.length = length
    lineCount = Census(bytes).lineFeeds + 1
    piece = RowPiece(table: Table(file: file, binding: binding, limit: min(lineCount, length)))
  }

  var lines: (read: Int, all: Int) { (rest.number, lineCount) }

  mutating func readPiece(_ interner: inout Interner) -> Bool {
    piece.removeAll()
    // Lines that do not come into the table count too, for their problems also take room.
    var count = 0
    while count < length, let line = rest.next() {
      readLine(line, &interner)
      count += 1
    }
    return count > 0
  }
}

extension JSONLinesReader {
  /// The names of an object and where their values start.
  private static func values(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ line: Range<Int>
  ) throws(JSONFault) -> [(name: String, offset: Int)] {
    var values: [(name: String, offset: Int)] = []
    var cursor = JSONCursor(bytes, line: line)
    try cursor.need("{")
    if cursor.take("}") { return values }
    repeat {
      let name = String(decoding: try cursor.string(), as: UTF8.self)
      try cursor.need(":")
      values.append((name, cursor.offset))
      _ = try cursor.value()
    } while cursor.take(",")
    return values
  }

  private mutating func readLine(_ line: Lines.Element, _ interner: inout Interner) {
    let known = piece.problems.count
    guard String(validating: bytes[line.range], as: UTF8.self) != nil else {
      return note(.encoding, at: line.range.lowerBound, line)
    }
    for (field, kind) in binding.kinds.enumerated() {
      if let kind { piece.table.set(.empty(kind), at: binding.slotOfField[field]) }
    }
    do throws(JSONFault) {
      try readObject(line, &interner)
    } catch {
      piece.problems.removeSubrange(known...)
      let problem = RowProblem(
        .jsonSyntax,
        "the line is no JSON object: \(error.summary)",
        fix: "write one object a line, such as `{\"time\": \"2025-12-17\", …}`"
      )
      return note(problem, at: error.offset, line)
    }
    let isBad = piece.problems.count > known
    piece.table.endRow(start: line.range.lowerBound, line: line.number, isBad: isBad)
  }

  private mutating func readObject(
    _ line: Lines.Element,
    _ interner: inout Interner
  ) throws(JSONFault) {
    var cursor = JSONCursor(bytes, line: line.range)
    var seen: Set<[UInt8]> = []
    try cursor.need("{")
    if !cursor.take("}") {
      repeat {
        let at = cursor.offset
        let name = try cursor.string()
        try cursor.need(":")
        let valueAt = cursor.offset
        let value = try cursor.value()
        if !seen.insert(name).inserted {
          note(.duplicateName(String(decoding: name, as: UTF8.self)), at: at, line)
        } else if let field = fieldOfName[name], let problem = store(value, field, &interner) {
          note(problem, at: valueAt, line)
        }
      } while cursor.take(",")
      try cursor.need("}")
    }
    guard cursor.isAtEnd else {
      throw JSONFault(summary: "something follows the object", offset: cursor.offset)
    }
  }

  private mutating func store(
    _ value: JSONValue,
    _ field: Int,
    _ interner: inout Interner
  ) -> RowProblem? {
    guard let kind = binding.kinds[field] else { return nil }
    let content: [UInt8]
    switch (value, kind) {
    case (.null, _): return nil
    case (.number(let range), .number), (.number(let range), .time): content = Array(bytes[range])
    case (.string(let text), .text), (.string(let text), .time): content = text
    default: return .wrongJSONType(binding.names[field], kind)
    }
    let cell = content.withUnsafeBufferPointer {
      CellReader.cell($0[...], as: kind, guess: 0, &interner)
    }
    guard let cell else {
      return CellReader.problem(String(decoding: content, as: UTF8.self), as: kind)
    }
    piece.table.set(cell, at: binding.slotOfField[field])
    return nil
  }

  private mutating func note(_ problem: RowProblem, at offset: Int, _ line: Lines.Element) {
    let start = line.range.lowerBound
    piece.problems.append(
      CellProblem(
        problem: problem,
        line: line.number,
        column: offset - start + 1,
        rowStart: start,
        lineStart: start
      )
    )
  }
}

extension RowProblem {
  fileprivate static func duplicateName(_ name: String) -> RowProblem {
    RowProblem(.jsonDuplicateName, "`\(name)` stands twice in the object", fix: "remove one")
  }

  fileprivate static func wrongJSONType(_ name: String, _ kind: CellKind) -> RowProblem {
    let expected =
      switch kind {
      case .number: "a number or null"
      case .text: "a string or null"
      case .time: "a string, an integer or null"
      }
    return RowProblem(.jsonType, "`\(name)` must be \(expected)", fix: "write \(expected)")
  }
}
