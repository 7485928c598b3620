// SPDX-License-Identifier: Apache-2.0

/// A file of an archive that a test makes.
public struct ZipFile {
  /// Its name.
  public var name: String
  /// What it holds, and the same packed by `method`.
  public var content: [UInt8], packed: [UInt8]
  /// 0 for stored, 8 for deflated.
  public var method = 0
  /// The flags, and the size and checksum that the directory gives; the true ones without.
  public var flags = 0, size: Int?, checksum: UInt32?

  /// A file that is stored as it is.
  public init(_ name: String, _ content: [UInt8]) {
    (self.name, self.content, packed) = (name, content, content)
  }
}

/// A ZIP archive of `files`.
public func zipArchive(_ files: [ZipFile], comment: String = "") -> [UInt8] {
  var (bytes, directory): ([UInt8], [UInt8]) = ([], [])
  for file in files {
    let start = bytes.count
    let name = Array(file.name.utf8)
    let fields =
      little(20, 2) + little(file.flags, 2) + little(file.method, 2) + little(0, 4)
      + little(Int(file.checksum ?? crc32(file.content)), 4) + little(file.packed.count, 4)
      + little(file.size ?? file.content.count, 4) + little(name.count, 2)
    bytes += little(0x0403_4B50, 4) + fields + little(0, 2) + name + file.packed
    directory +=
      little(0x0201_4B50, 4) + little(20, 2) + fields + little(0, 2) + little(0, 2) + little(0, 2)
      + little(0, 2) + little(0, 4) + little(start, 4) + name
  }
  let end =
    little(0x0605_4B50, 4) + little(0, 4) + little(files.count, 2) + little(files.count, 2)
    + little(directory.count, 4) + little(bytes.count, 4) + little(comment.utf8.count, 2)
  return bytes + directory + end + Array(comment.utf8)
}

/// The CRC-32 of `bytes`, bit by bit (RFC 1952, section 8).
public func crc32(_ bytes: [UInt8]) -> UInt32 {
  var sum: UInt32 = 0xFFFF_FFFF
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  return ~sum
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
  (0..<count).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}
