// SPDX-License-Identifier: Apache-2.0

/// The starts of a file's lines, so that a byte offset becomes a line and a column.
package struct LineTable: Sendable {
  /// Byte offset of each line's first byte; the first is 0.
  private let starts: [Int]
  private let count: Int

  /// Finds the line starts of `bytes`; lines end at LF.
  ///
  /// - Complexity: O(n) in the bytes.
  package init(_ bytes: some Sequence<UInt8>) {
    var starts = [0]
    var offset = 0
    for byte in bytes {
      offset += 1
      if byte == UInt8(ascii: "\n") { starts.append(offset) }
    }
    self.starts = starts
    count = offset
  }

  /// The 1-based line and column of the byte at `offset`; past the end gives the end.
  ///
  /// - Complexity: O(log n) in the lines.
  package func place(of offset: Int) -> (line: Int, column: Int) {
    let at = min(max(0, offset), count)
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= at { low = middle } else { high = middle }
    }
    return (low + 1, at - starts[low] + 1)
  }

  /// The byte offset of a 1-based `line` and `column`, kept inside the file.
  package func offset(line: Int, column: Int) -> Int {
    let index = min(max(1, line), starts.count) - 1
    return min(starts[index] + max(1, column) - 1, count)
  }

  /// The bytes of a 1-based `line` as a range, without its line end's LF.
  package func range(ofLine line: Int) -> Range<Int> {
    let index = min(max(1, line), starts.count) - 1
    let end = index + 1 < starts.count ? starts[index + 1] - 1 : count
    return starts[index]..<max(starts[index], end)
  }
}
