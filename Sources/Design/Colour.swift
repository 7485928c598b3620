// SPDX-License-Identifier: Apache-2.0

/// An opaque colour of the sRGB space.
package struct Colour: Hashable, Sendable {
  /// The parts, each from 0 to 255.
  package let red: Int, green: Int, blue: Int

  /// The colour of these parts, each from 0 to 255.
  package init(red: Int, green: Int, blue: Int) {
    (self.red, self.green, self.blue) = (red, green, blue)
  }

  /// The colour that CSS writes `text`: `#1750af`, `#fff`, `rgb(23 80 175)` or `rgb(23, 80, 175)`.
  ///
  /// - Returns: `nil` for anything else; a colour that lets others through is none, since nothing could
  ///   say how well it is read.
  package init?(_ text: String) {
    if text.hasPrefix("#") {
      self.init(digits: text.utf8.dropFirst().map { $0 })
    } else if text.hasPrefix("rgb("), text.hasSuffix(")") {
      self.init(parts: text.dropFirst(4).dropLast())
    } else {
      return nil
    }
  }

  /// The colour as CSS, mail programs and drawings all know it: `#1750af`.
  package var hex: String {
    "#"
      + [red, green, blue].map { part in
        let digits = String(part, radix: 16)
        return digits.count == 1 ? "0\(digits)" : digits
      }.joined()
  }

  private init?(digits: [UInt8]) {
    let isShort = digits.count == 3
    guard isShort || digits.count == 6 else { return nil }
    let values = digits.compactMap { Character(UnicodeScalar($0)).hexDigitValue }
    guard values.count == digits.count else { return nil }
    let parts =
      isShort
      ? values.map { $0 * 17 }
      : [0, 2, 4].map { values[$0] * 16 + values[$0 + 1] }
    self.init(red: parts[0], green: parts[1], blue: parts[2])
  }

  private init?(parts text: Substring) {
    let separator: Character = text.contains(",") ? "," : " "
    let words = text.split(separator: separator).map { word in
      word.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed()
    }
    let values = words.compactMap { word -> Int? in
      guard !word.isEmpty, word.allSatisfy({ $0.isASCII && $0.isNumber }) else { return nil }
      return Int(String(word)).flatMap { (0...255).contains($0) ? $0 : nil }
    }
    guard words.count == 3, values.count == 3 else { return nil }
    self.init(red: values[0], green: values[1], blue: values[2])
  }
}
