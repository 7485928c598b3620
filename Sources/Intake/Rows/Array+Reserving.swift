// SPDX-License-Identifier: Apache-2.0

extension Array {
  /// Makes room for the elements that a file's other lines will give if they give as many as those
  /// read, so that a long array is not moved each time it has doubled.
  ///
  /// - Parameters:
  ///   - count: How many elements came of the lines read.
  ///   - lines: How many lines have been read, and how many there are.
  mutating func reserve(as count: Int, of lines: (read: Int, all: Int)) {
    let left = lines.all - lines.read
    guard left > 0, lines.read > 0 else { return }
    // A little more, for the first lines may have given fewer by chance; never more than there are.
    let likely = Int(Double(left) * Double(count) / Double(lines.read) * 1.05)
    let needed = self.count + Swift.min(left, likely)
    // One doubling costs little, and if each of many files made room for itself, all would be moved
    // for each.
    if needed > 2 * capacity { reserveCapacity(needed) }
  }
}
