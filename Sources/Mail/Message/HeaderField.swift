// SPDX-License-Identifier: Apache-2.0
internal import Delivery

/// One field of a message's head (RFC 5322, 2.2): a name, and words that are folded between each other.
///
/// No text can end the field and begin another: line ends and other controls become blanks before
/// anything else is done, and what is not plain ASCII is encoded.
struct HeaderField: Hashable, Sendable {
  let name: String
  /// What stands between blanks; ASCII, none with a blank or a control in it.
  private let words: [String]

  /// The first word, without a semicolon at its end.
  var firstWord: String? { words.first.map { String($0.prefix { $0 != ";" }) } }

  private init(_ name: String, words: [String]) {
    (self.name, self.words) = (name, words)
  }
}

extension HeaderField {
  /// A field of free text, such as a subject (RFC 5322, 3.6.5).
  static func text(_ name: String, _ text: String) -> HeaderField {
    let shown = headerText(text)
    let words = shown.split(separator: " ").map(String.init)
    let isPlain = shown.utf8.allSatisfy { (32...126).contains($0) } && !shown.contains("=?")
    // A word that is longer than a line could not be folded, unless it is encoded.
    let isShort = words.allSatisfy { $0.count <= longestLine - name.count - 2 }
    return HeaderField(
      name,
      words: isPlain && isShort ? words : encodedWords(shown, behind: name.count + 2)
    )
  }

  /// A field of mailboxes (RFC 5322, 3.4); without any, the empty group of those who are not told.
  static func mailboxes(_ name: String, _ mailboxes: [Mailbox]) -> HeaderField {
    guard let last = mailboxes.indices.last else {
      return HeaderField(name, words: ["undisclosed-recipients:;"])
    }
    let words = mailboxes.enumerated().flatMap { index, mailbox -> [String] in
      var words = phrase(mailbox.name ?? "", behind: name.count + 2)
      let address = words.isEmpty ? mailbox.address : "<\(mailbox.address)>"
      words.append(address + (index < last ? "," : ""))
      return words
    }
    return HeaderField(name, words: words)
  }

  /// The field that names a mailing list (RFC 2919).
  static func list(title: String, name: String) -> HeaderField {
    HeaderField("List-Id", words: phrase(title, behind: 9) + ["<\(name)>"])
  }

  /// A field whose value is made by the program: words of ASCII.
  static func words(_ name: String, _ words: [String]) -> HeaderField {
    HeaderField(name, words: words)
  }

  /// A name before an address: words of letters and digits as they are, else in quotes, else encoded.
  private static func phrase(_ name: String, behind place: Int) -> [String] {
    let shown = headerText(name)
    guard !shown.isEmpty else { return [] }
    let words = shown.split(separator: " ").map(String.init)
    let isPlain = shown.utf8.allSatisfy { (32...126).contains($0) } && !shown.contains("=?")
    guard isPlain, words.allSatisfy({ $0.count < 60 }) else {
      return encodedWords(shown, behind: place)
    }
    let isAtoms = shown.utf8.allSatisfy { $0 == 32 || isLetterOrDigit($0) }
    if isAtoms { return words }
    let quoted = "\"" + shown.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    return quoted.split(separator: " ").map(String.init)
  }
}

extension HeaderField {
  /// The longest line of a head that is still read by all (RFC 5322, 2.1.1).
  private static let longestLine = 78

  /// The field's bytes, folded between its words, with CRLF at the end of each line.
  var bytes: [UInt8] {
    var lines: [String] = []
    var current = name + ":"
    for word in words {
      if current.count + 1 + word.count > Self.longestLine, current != name + ":" {
        lines.append(current)
        current = ""
      }
      current += " " + word
    }
    return (lines + [current]).flatMap { Array($0.utf8) + crlf }
  }
}

/// `text` with every run of blanks and controls as one blank, and without characters that change the
/// direction of the text around them.
private func headerText(_ text: String) -> String {
  var shown = String.UnicodeScalarView()
  var hasBlank = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x2028, 0x2029: hasBlank = !shown.isEmpty
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: continue
    default:
      if hasBlank { shown.append(" ") }
      hasBlank = false
      shown.append(scalar)
    }
  }
  return String(shown)
}

/// Whether `byte` is an ASCII letter or digit.
func isLetterOrDigit(_ byte: UInt8) -> Bool {
  (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
}
