// SPDX-License-Identifier: Apache-2.0

/// Reads what a ``ByteWriter`` wrote; each value is `nil` where the bytes end too early.
struct ByteReader {
  private let bytes: [UInt8]
  private var place = 0

  /// A reader at the start of `bytes`.
  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether all was read.
  var isAtEnd: Bool { place == bytes.count }

  /// A whole number.
  mutating func int() -> Int? {
    guard let part = take(8) else { return nil }
    return Int(bitPattern: part.reversed().reduce(UInt(0)) { $0 << 8 | UInt($1) })
  }

  /// A count of things that each have a byte at least.
  mutating func count() -> Int? {
    int().flatMap { (0...(bytes.count - place)).contains($0) ? $0 : nil }
  }

  /// A number that may be missing; the outer `nil` is the bytes' end.
  mutating func number() -> Double?? {
    switch take(1)?.first {
    case 0: .some(nil)
    case 1: int().map { .some(Double(bitPattern: UInt64(UInt(bitPattern: $0)))) }
    default: nil
    }
  }

  /// Bytes behind their count.
  mutating func data() -> [UInt8]? { count().flatMap { take($0) }.map(Array.init) }

  /// A text behind the count of its bytes.
  mutating func text() -> String? {
    count().flatMap { take($0) }.flatMap { String(validating: $0, as: UTF8.self) }
  }

  private mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard count >= 0, count <= bytes.count - place else { return nil }
    defer { place += count }
    return bytes[place..<place + count]
  }
}
