// SPDX-License-Identifier: Apache-2.0

/// A drawing as a PNG.
package struct Picture: Hashable, Sendable {
  /// The file, with a PNG's signature and header.
  package let bytes: [UInt8]
  /// In pixels of the file, at least 1.
  package let width: Int
  /// In pixels of the file, at least 1.
  package let height: Int

  /// The picture in `bytes`; `nil` if they do not begin as a PNG does.
  ///
  /// The signature and the header `IHDR`, always the first chunk, are checked
  /// ([PNG, 5.2 and 11.2.1](https://www.w3.org/TR/png-3/)), the pixels are not.
  package init?(_ bytes: [UInt8]) {
    let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    guard bytes.count > 33, bytes.starts(with: start + Array("IHDR".utf8)) else { return nil }
    width = Self.number(bytes[16..<20])
    height = Self.number(bytes[20..<24])
    guard width > 0, height > 0 else { return nil }
    self.bytes = bytes
  }

  /// Four bytes, the largest first.
  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }
}
