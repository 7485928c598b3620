// SPDX-License-Identifier: Apache-2.0

/// The lines of a file that are not blank, with their numbers, without line ends and byte order
/// mark.
struct Lines: Sequence, IteratorProtocol {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var offset: Int
  /// The number of the line that came last.
  private(set) var number = 0

  /// The lines of `bytes`.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    offset = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// The next line that is not blank.
  mutating func next() -> (range: Range<Int>, number: Int)? {
    while offset < bytes.count {
      let start = offset
      while offset < bytes.count, bytes[offset] != UInt8(ascii: "\n") { offset += 1 }
      let range = start..<offset
      offset += 1
      number += 1
      if !bytes[range].allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        return (range, number)
      }
    }
    return nil
  }
}
