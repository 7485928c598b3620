// SPDX-License-Identifier: Apache-2.0

/// Numbers and texts at places of an archive.
struct ZipFields {
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  var count: Int { bytes.count }

  /// Two bytes, the lower first.
  func short(_ at: Int) throws(ZipFault) -> Int {
    guard at >= 0, at + 2 <= bytes.count else { throw ZipFault("it breaks off") }
    return Int(bytes[at]) | Int(bytes[at + 1]) << 8
  }

  /// Four bytes, the lowest first.
  func long(_ at: Int) throws(ZipFault) -> Int {
    try short(at) | short(at + 2) << 16
  }

  func text(_ at: Int, _ length: Int) throws(ZipFault) -> String {
    guard at + length <= bytes.count else { throw ZipFault("it breaks off") }
    return String(decoding: bytes[at..<(at + length)], as: UTF8.self)
  }
}
