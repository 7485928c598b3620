// SPDX-License-Identifier: Apache-2.0

extension RandomAccessCollection {
  /// The first index at which `belongsAfter` holds, where it holds for all elements after one for
  /// which it does; `endIndex` if for none.
  ///
  /// - Complexity: O(log n).
  func partitioningIndex(where belongsAfter: (Element) -> Bool) -> Index {
    var (start, length) = (startIndex, count)
    while length > 0 {
      let half = length / 2
      let middle = index(start, offsetBy: half)
      if belongsAfter(self[middle]) {
        length = half
      } else {
        start = index(after: middle)
        length -= half + 1
      }
    }
    return start
  }
}
