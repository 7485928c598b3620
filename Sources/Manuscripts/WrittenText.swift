// SPDX-License-Identifier: Apache-2.0

/// A text beside the line that it was written on.
struct WrittenText {
  /// The bytes of the text.
  private(set) var bytes: [UInt8] = []
  /// The 1-based column at which each of `bytes` was written; 0 for one that was written as an
  /// escape or a reference to a character, and is never a brace of a figure.
  private(set) var columns: [Int] = []

  /// The first index of `pair`, both bytes written as they are, from `start` on.
  func first(_ pair: String, from start: Int) -> Int? {
    let pair = Array(pair.utf8)
    return (start..<max(start, bytes.count - 1)).first { index in
      bytes[index] == pair[0] && bytes[index + 1] == pair[1] && columns[index] > 0
        && columns[index + 1] > 0
    }
  }

  /// The characters in `range`.
  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
}

extension WrittenText {
  /// How far on a line a text is looked for that does not begin at the column it is said to.
  private static let farthest = 200

  /// The `text` of Markdown that begins at the byte `column` of `line`, or near it: of a line that
  /// is set in otherwise than the one before, the parser does not know the column.
  ///
  /// A text that no part of the line makes counts as written as it is, at `column`.
  init(markdown text: String, on line: String, at column: Int) {
    let (text, line) = (Array(text.utf8), Array(line.utf8))
    let start = max(0, column - 1)
    let near = [start] + (1...Self.farthest).flatMap { [start - $0, start + $0] }
    for start in near where line.indices.contains(start) && !Self.isInEscape(line, start) {
      guard let columns = Self.columns(of: text, in: line[start...]) else { continue }
      (bytes, self.columns) = (text, columns)
      return
    }
    (bytes, columns) = (text, text.map { _ in max(1, column) })
  }

  /// Walks along `line` as `text` does; `nil` if they part.
  private static func columns(of text: [UInt8], in line: ArraySlice<UInt8>) -> [Int]? {
    var (columns, rest) = ([Int](), line)
    while columns.count < text.count {
      let ahead = text[columns.count...]
      guard let written = rest.first else { return nil }
      if let escaped = escape(rest), escaped == ahead.first {
        columns.append(0)
        rest = rest.dropFirst(2)
      } else if let (length, count) = reference(rest, ahead) {
        columns += repeatElement(0, count: count)
        rest = rest.dropFirst(length)
      } else if written == ahead.first {
        columns.append(rest.startIndex + 1)
        rest = rest.dropFirst()
      } else {
        return nil
      }
    }
    return columns
  }

  /// Whether a text cannot begin at `start`, since an escape that begins before reaches over it.
  private static func isInEscape(_ line: [UInt8], _ start: Int) -> Bool {
    let slashes = line[..<start].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return slashes % 2 == 1 && escape(line[(start - 1)...]) != nil
  }

  /// The character behind a backslash that `line` begins with, if that makes it one.
  private static func escape(_ line: ArraySlice<UInt8>) -> UInt8? {
    guard line.first == UInt8(ascii: "\\"), let next = line.dropFirst().first else { return nil }
    let isPunctuation =
      (33...47).contains(next) || (58...64).contains(next)
      || (91...96).contains(next) || (123...126).contains(next)
    return isPunctuation ? next : nil
  }
}

extension WrittenText {
  /// The `text` of a value that begins at the byte `column` of `line`.
  ///
  /// Backslashes before a brace escape each other and it, as in Markdown. However the value is
  /// quoted, its braces stand on the line in order; one that does not counts as at `column`.
  init(value text: String, on line: String, at column: Int) {
    let (text, line) = (Array(text.utf8), Array(line.utf8))
    var braces = line.indices.dropFirst(max(0, column - 1)).filter { Self.isBrace(line[$0]) }[...]
    var rest = text[...]
    while let next = rest.first {
      let slashes = rest.prefix { $0 == UInt8(ascii: "\\") }
      let brace = rest.dropFirst(slashes.count).first
      guard let brace, Self.isBrace(brace) else {
        let plain = slashes.isEmpty ? [next] : Array(slashes)
        add(plain, plain.map { _ in column })
        rest = rest.dropFirst(plain.count)
        continue
      }
      let place = braces.popFirst().map { $0 + 1 } ?? column
      let shown = Array(slashes.prefix(slashes.count / 2))
      add(shown, shown.map { _ in 0 })
      add([brace], [slashes.count % 2 == 1 ? 0 : place])
      rest = rest.dropFirst(slashes.count + 1)
    }
  }

  private mutating func add(_ bytes: [UInt8], _ columns: [Int]) {
    self.bytes += bytes
    self.columns += columns
  }

  private static func isBrace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }
}
