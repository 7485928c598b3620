// SPDX-License-Identifier: Apache-2.0

extension WrittenText {
  /// How long the reference to a character is that `line` begins with, such as `&#123;`, and how
  /// many bytes of `text` it makes; `nil` if there is none.
  ///
  /// No table of names is needed: but for `&amp;`, no known name makes an `&`, and all make one
  /// character, or one and another of ``seconds``.
  static func reference(
    _ line: ArraySlice<UInt8>,
    _ text: ArraySlice<UInt8>
  ) -> (length: Int, count: Int)? {
    guard line.first == UInt8(ascii: "&"),
      let end = line.prefix(40).firstIndex(of: UInt8(ascii: ";"))
    else { return nil }
    let name = String(decoding: line[line.startIndex..<end].dropFirst(), as: UTF8.self)
    let isName = name.utf8.allSatisfy { (byte: UInt8) in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || byte == UInt8(ascii: "#")
    }
    guard isName, !name.isEmpty else { return nil }
    let length = end + 1 - line.startIndex
    if name.hasPrefix("#") || name == "amp" || name == "AMP" {
      let made = Array(String(scalar(name)).utf8)
      return text.starts(with: made) ? (length, made.count) : nil
    }
    if text.first == UInt8(ascii: "&") { return nil }
    let made = String(decoding: text.prefix(8), as: UTF8.self).unicodeScalars
    guard let first = made.first else { return nil }
    let second = made.dropFirst().first.flatMap { seconds.contains($0) ? $0 : nil }
    let isTwo = second != nil || name == "fjlig"
    return (length, UTF8.width(first) + (isTwo ? second.map(UTF8.width) ?? 1 : 0))
  }

  /// What some named characters end with.
  private static let seconds: Set<Unicode.Scalar> = [
    "\u{331}", "\u{333}", "\u{338}", "\u{200A}", "\u{20D2}", "\u{20E5}", "\u{FE00}",
  ]

  private static func scalar(_ name: String) -> Unicode.Scalar {
    guard name.hasPrefix("#") else { return "&" }
    let digits = name.dropFirst()
    let isHexadecimal = digits.lowercased().hasPrefix("x")
    let number =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return number.flatMap { $0 == 0 ? nil : Unicode.Scalar($0) } ?? "\u{FFFD}"
  }
}
