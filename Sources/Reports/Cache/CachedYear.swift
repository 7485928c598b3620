// SPDX-License-Identifier: Apache-2.0
internal import Markup

/// What an earlier build made of one year of the archive's data.
struct CachedYear: Hashable, Sendable {
  /// As in ``ArchiveYear``.
  let name: String
  /// As in ``ArchiveYear``.
  let content: [UInt8]
  /// Its file.
  let file: KeptFile
}

extension ByteWriter {
  /// A year of a build that others may keep.
  mutating func add(_ year: CachedYear) {
    add(year.name)
    add(year.content)
    add(year.file)
  }
}

extension ByteReader {
  /// A year of an earlier build; `nil` if the bytes hold none.
  mutating func year() -> CachedYear? {
    guard let name = text(), let content = data(), let file = file() else { return nil }
    return CachedYear(name: name, content: content, file: file)
  }
}
