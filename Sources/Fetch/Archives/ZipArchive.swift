// SPDX-License-Identifier: Apache-2.0
internal import CGzip
package import Diagnostics

/// The files of a small ZIP archive (APPNOTE.TXT 6.3.10, PKWARE): stored or deflated, on one disk,
/// without encryption and without 64-bit sizes.
///
/// What it says of a file's size is the room the file gets, and is limited before any is taken.
package struct ZipArchive {
  /// A file in it.
  package struct Entry: Hashable, Sendable {
    /// Its name, as foreign text.
    package let name: String
    let method: Int
    let checksum: UInt32
    let packed: Range<Int>
    let size: Int
  }

  /// The files, in the order of the directory.
  package let entries: [Entry]
  private let bytes: [UInt8]

  /// How many files are read, and how large all of them are.
  static let most = (files: 64, bytes: 128 << 20)

  /// Reads the directory of an archive, called `name` in messages.
  ///
  /// - Throws: `fetch.bad-archive`.
  package init(_ bytes: [UInt8], named name: String) throws(ReportError) {
    do throws(ZipFault) {
      entries = try Self.directory(of: bytes)
      self.bytes = bytes
    } catch {
      throw error.report(name)
    }
  }

  /// The content of a file.
  ///
  /// - Throws: `fetch.bad-archive`.
  package func content(of entry: Entry) throws(ReportError) -> [UInt8] {
    let packed = Array(bytes[entry.packed])
    var content = packed
    if entry.method == 8 {
      var isWhole = false
      content = [UInt8](unsafeUninitializedCapacity: max(1, entry.size)) { room, count in
        isWhole = cgz_inflate_raw(packed, packed.count, room.baseAddress, entry.size) == 1
        count = isWhole ? entry.size : 0
      }
      guard isWhole else {
        throw ZipFault("`\(printable(entry.name))` cannot be unpacked").report("")
      }
    }
    guard content.count == entry.size, cgz_crc32(content, content.count) == entry.checksum else {
      throw ZipFault("`\(printable(entry.name))` has another checksum").report("")
    }
    return content
  }
}
