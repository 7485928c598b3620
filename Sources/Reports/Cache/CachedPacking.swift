// SPDX-License-Identifier: Apache-2.0
internal import Markup

/// What an earlier build compressed.
struct CachedPacking: Hashable, Sendable {
  /// The SHA-256 of the file that it is made of.
  let content: String
  /// The compressed file.
  let file: KeptFile
}

extension ByteWriter {
  /// A compressed file.
  mutating func add(_ packing: CachedPacking) {
    add(packing.content)
    add(packing.file)
  }
}

extension ByteReader {
  /// A compressed file of an earlier build; `nil` if the bytes hold none.
  mutating func packing() -> CachedPacking? {
    guard let content = text(), let file = file() else { return nil }
    return CachedPacking(content: content, file: file)
  }
}
