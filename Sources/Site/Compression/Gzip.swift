// SPDX-License-Identifier: Apache-2.0

internal import CGzip

/// What a file's compressed neighbour is called: `index.html.gz`.
package let gzipEnding = ".gz"

/// Whether the file at `path`, `size` bytes long, is worth a compressed neighbour: text of more than a
/// kilobyte, since less is sent in one packet anyway.
package func isCompressible(_ path: String, size: Int) -> Bool {
  size > 1024 && textEndings.contains { path.hasSuffix($0) }
}

private let textEndings = [".html", ".css", ".js", ".svg", ".xml", ".json", ".csv", ".txt"]

/// `bytes` as one gzip member without name and time, so that the same bytes give the same member with the
/// same zlib.
///
/// - Returns: `nil` for more than 2 GB, or where memory runs out.
/// - Complexity: O(n), about 40 MB a second.
package func gzipped(_ bytes: [UInt8]) -> [UInt8]? {
  let bound = cgz_bound(bytes.count)
  let made = [UInt8](unsafeUninitializedCapacity: bound) { room, count in
    count = cgz_deflate(bytes, bytes.count, room.baseAddress, bound)
  }
  return made.isEmpty ? nil : made
}

/// Whether `member` is a whole gzip member of exactly `bytes`.
///
/// - Complexity: O(n) in both.
package func isGzip(_ member: [UInt8], of bytes: [UInt8]) -> Bool {
  var isWhole = false
  let expanded = [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
    isWhole = cgz_inflate(member, member.count, room.baseAddress, bytes.count) != 0
    count = isWhole ? bytes.count : 0
  }
  return isWhole && expanded == bytes
}
