// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A line of a file that is being read.
struct SourcePoint: Hashable, Sendable {
  /// 1-based.
  let line: Int
  /// Byte offset of its first byte.
  let lineStart: Int

  /// The problem as a finding at a 1-based byte column of this line.
  func diagnostic(
    _ problem: RowProblem,
    column: Int,
    _ file: String,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> Diagnostic {
    Diagnostic(
      problem.id,
      problem.summary,
      at: SourceLocation(file: file, line: line, column: column),
      fix: problem.fix,
      excerpt: lineText(bytes, from: lineStart)
    )
  }
}

/// The line that starts at `start`, without its end and without a byte order mark; bytes that are
/// no UTF-8 are replaced.
func lineText(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> String {
  var end = start
  while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
  return text(bytes, start..<end)
}

/// The bytes of `range` as text, without a line end behind them.
func text(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> String {
  var slice = bytes[range]
  while let last = slice.last, last == UInt8(ascii: "\n") || last == UInt8(ascii: "\r") {
    slice = slice.dropLast()
  }
  return String(decoding: slice, as: UTF8.self)
}
