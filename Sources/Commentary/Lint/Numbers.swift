// SPDX-License-Identifier: Apache-2.0

/// Digits that no figure prints.
///
/// A number in a text is a figure with a row of evidence, a part of a name from the data, or one of a
/// few turns of speech with a number that is the same in every note.
enum Numbers {
  /// The turns of speech: the hour of a cut-off, the ends of a rank's scale, the second part of a ratio.
  static let constants = ["24:00 UTC", "where 0 is the most short", "and 1 the most long", " to 1"]

  /// The first digit of `text`, as a byte offset, that is in neither a constant nor one of `names`.
  static func first(in text: String, besides names: [String]) -> Int? {
    let bytes = Array(text.utf8)
    guard bytes.contains(where: isDigit) else { return nil }
    var masked = bytes.map(isDigit)
    for known in constants + names { mask(Array(known.utf8), in: bytes, &masked) }
    return masked.firstIndex(of: true)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  /// Clears the marks of `masked` wherever `known` stands in `bytes` as a whole word.
  private static func mask(_ known: [UInt8], in bytes: [UInt8], _ masked: inout [Bool]) {
    guard !known.isEmpty, known.count <= bytes.count else { return }
    for start in 0...(bytes.count - known.count) where bytes[start] == known[0] {
      let end = start + known.count
      guard bytes[start..<end].elementsEqual(known) else { continue }
      guard end == bytes.count || !isDigit(bytes[end]) else { continue }
      for place in start..<end { masked[place] = false }
    }
  }
}
