// SPDX-License-Identifier: Apache-2.0

/// The words of a text in lower case, each with the place of its first byte.
///
/// A word is a run of letters, digits, hyphens and apostrophes; a stop between two words is kept, so
/// that a phrase does not run over the end of a sentence.
struct TextWords {
  /// The words, and "." for each full stop, colon, semicolon, question or exclamation mark.
  private(set) var words: [Substring] = []
  /// The byte at which each begins.
  private(set) var offsets: [Int] = []

  /// Cuts `text` into words.
  ///
  /// - Complexity: O(n) in the bytes.
  init(_ text: String) {
    let lower = Self.lower(text)
    let bytes = lower.utf8
    var (index, start): (String.Index, String.Index?) = (bytes.startIndex, nil)
    while index < bytes.endIndex {
      let byte = bytes[index]
      if Self.isWord(byte) {
        start = start ?? index
      } else {
        if let first = start { add(lower[first..<index], at: first, in: lower) }
        start = nil
        if Self.stops.contains(byte) { add(".", at: index, in: lower) }
      }
      index = bytes.index(after: index)
    }
    if let first = start { add(lower[first...], at: first, in: lower) }
  }

  /// The text in lower case, ASCII alone, with a curly apostrophe as a straight one and every other mark
  /// of punctuation beyond ASCII as blanks, so that every byte stays where it is.
  private static func lower(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A: bytes.append(UInt8(scalar.value) + 0x20)
      case 0x2019: bytes += [0x27, 0x20, 0x20]
      case 0xA0, 0xA1, 0xAB, 0xBB, 0xBF: bytes += [0x20, 0x20]
      case 0x2000...0x206F, 0x3000...0x3002: bytes += [0x20, 0x20, 0x20]
      default: bytes += String(scalar).utf8
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static let stops = Set(".:;!?".utf8)

  private mutating func add(_ word: Substring, at place: String.Index, in text: String) {
    words.append(word)
    offsets.append(text.utf8.distance(from: text.utf8.startIndex, to: place))
  }

  /// Whether `byte` is of a word; every byte of a letter beyond ASCII is.
  private static func isWord(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x2D
      || byte == 0x27
  }
}
