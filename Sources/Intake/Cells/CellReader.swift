// SPDX-License-Identifier: Apache-2.0

/// Reads the bytes of one cell into a typed word.
enum CellReader {
  /// Reads `bytes` as `kind`; blanks around them do not count, and nothing is an empty cell.
  ///
  /// - Parameters:
  ///   - bytes: Valid UTF-8.
  ///   - kind: What the cell should hold.
  ///   - guess: A text's likely code, such as that of the row before.
  ///   - interner: What numbers texts.
  /// - Returns: `nil` if the bytes are no value of this kind.
  @inline(__always)
  static func cell(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>,
    as kind: CellKind,
    guess: UInt64,
    _ interner: inout Interner
  ) -> Cell? {
    let bytes = trimmed(bytes)
    if bytes.isEmpty { return .empty(kind) }
    switch kind {
    case .number: return Number(bytes).map { Cell($0) }
    case .time: return TimeCell(bytes).map { Cell($0) }
    case .text:
      let likely = UInt32(truncatingIfNeeded: guess)
      return Cell(word: UInt64(interner.code(of: bytes, guess: likely)))
    }
  }

  /// Why `text` is no value of `kind`.
  static func problem(_ text: String, as kind: CellKind) -> RowProblem {
    let shown = text.unicodeScalars.count > 40 ? "\(text.prefix(40))…" : text
    guard kind == .time else {
      return RowProblem(
        .number,
        "`\(shown)` is not a number",
        fix: "write digits with a point, such as `1234.5`, or leave the cell empty"
      )
    }
    return RowProblem(.time, "`\(shown)` is not a time", fix: "write \(TimeCell.expectation)")
  }

  @inline(__always)
  private static func trimmed(
    _ bytes: Slice<UnsafeBufferPointer<UInt8>>
  ) -> Slice<UnsafeBufferPointer<UInt8>> {
    var (first, last) = (bytes.startIndex, bytes.endIndex)
    while first < last, isBlank(bytes.base[first]) { first += 1 }
    while first < last, isBlank(bytes.base[last - 1]) { last -= 1 }
    return Slice(base: bytes.base, bounds: first..<last)
  }

  @inline(__always)
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t")
  }
}
