// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The first place where a published file is not what its data make.
struct Difference: Hashable, Sendable {
  /// Where, in the published file: 1-based, the column in bytes.
  let line: Int, column: Int
  /// The word at that place, as it is published and as it is derived; empty at an end.
  let published: String, derived: String

  /// `nil` if both are the same.
  init?(published: [UInt8], derived: [UInt8]) {
    if published == derived { return nil }
    let shared = zip(published, derived).prefix { $0 == $1 }.count
    let before = published[..<shared]
    line = 1 + before.count { $0 == UInt8(ascii: "\n") }
    column = shared - (before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0) + 1
    self.published = word(at: shared, of: published)
    self.derived = word(at: shared, of: derived)
  }

  /// What is told of it in the file at `path`.
  func finding(in path: String) -> Diagnostic {
    Diagnostic(
      .error,
      ReportID.differs.rawValue,
      "`\(path)` has \(quoted(published)) where its data make \(quoted(derived))",
      at: SourceLocation(file: path, line: line, column: column)
    )
  }
}

private func quoted(_ word: String) -> String { word.isEmpty ? "nothing" : "`\(word)`" }

/// The characters around `place` up to the next blank, bracket or quote on both sides, at most 24
/// bytes each way.
private func word(at place: Int, of bytes: [UInt8]) -> String {
  guard place < bytes.count else { return "" }
  func isInside(_ index: Int) -> Bool { !ends.contains(bytes[index]) }
  var (first, last) = (place, place)
  while first > 0, place - first < 24, isInside(first - 1) { first -= 1 }
  while last < bytes.count, last - place < 24, isInside(last) { last += 1 }
  // A cut inside a character would read as a broken one.
  while first < place, bytes[first] & 0xC0 == 0x80 { first += 1 }
  while last < bytes.count, last > place, bytes[last] & 0xC0 == 0x80 { last -= 1 }
  if first == last { last = min(place + 1, bytes.count) }
  return String(decoding: bytes[first..<last], as: UTF8.self)
}

private let ends: Set<UInt8> = Set(" \n\t<>\"".utf8)
