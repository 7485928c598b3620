// SPDX-License-Identifier: Apache-2.0

/// What one look over all bytes tells.
struct Census {
  /// How many line feeds there are.
  let lineFeeds: Int
  /// Whether no byte has its high bit set, so that no text needs a check.
  let isASCII: Bool

  /// Looks at every byte once.
  ///
  /// - Complexity: O(n).
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    var lineFeeds = 0
    var all: UInt8 = 0
    // A count that fits a byte lets the machine count sixteen bytes at once.
    for start in stride(from: 0, to: bytes.count, by: 128) {
      var few: UInt8 = 0
      for byte in bytes[start..<min(start + 128, bytes.count)] {
        few &+= byte == UInt8(ascii: "\n") ? 1 : 0
        all |= byte
      }
      lineFeeds += Int(few)
    }
    self.lineFeeds = lineFeeds
    isASCII = all < 0x80
  }
}
