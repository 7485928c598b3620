// SPDX-License-Identifier: Apache-2.0

/// `text` as encoded words (RFC 2047) in UTF-8, which stand behind each other with blanks between.
///
/// Each is at most 75 characters long and holds whole characters. The set of what is written as it is
/// is that of RFC 2047, 5 (3), so that the words may stand in a name as well as in a subject.
///
/// - Parameters:
///   - text: The text.
///   - place: How many characters of its line stand before the first word.
/// - Returns: The words; none for an empty text.
func encodedWords(_ text: String, behind place: Int = 1) -> [String] {
  var words: [String] = []
  var current = ""
  for scalar in text.unicodeScalars {
    let token = token(scalar)
    let room = longestLine - (words.isEmpty ? place : 1)
    if !current.isEmpty, opening.count + current.count + token.count + closing.count > room {
      words.append(opening + current + closing)
      current = ""
    }
    current += token
  }
  return current.isEmpty ? words : words + [opening + current + closing]
}

private let opening = "=?utf-8?q?", closing = "?="

/// The longest a line with an encoded word may be (RFC 2047, 2).
private let longestLine = 76

private func token(_ scalar: UnicodeScalar) -> String {
  switch scalar {
  case " ": return "_"
  case "a"..."z", "A"..."Z", "0"..."9", "!", "*", "+", "-", "/": return String(scalar)
  default:
    let bytes = String(scalar).utf8.flatMap { byte in
      [UInt8(ascii: "="), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
