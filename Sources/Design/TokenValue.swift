// SPDX-License-Identifier: Apache-2.0

/// What a token is to be, checked: it can end no declaration and ask for nothing.
package struct TokenValue: Hashable, Sendable {
  /// Which token.
  package let token: DesignToken
  /// The value as the sheet has it.
  package let text: String

  /// The value `text` for `token`, written as the sheet has it.
  ///
  /// Every form is built up of known pieces, and what is not one of them is refused; so none can hold
  /// `;`, `}`, `url(`, a comment, or an escape.
  ///
  /// - Returns: `nil` if `text` is no value of the token's kind.
  package init?(_ token: DesignToken, _ text: String) {
    let written: String?
    switch token.kind {
    case .colour: written = Colour(text.lowercased())?.hex
    case .fonts: written = fontList(text)
    case .length: written = length(text)
    case .share: written = number(text[...]).flatMap { (0...1).contains($0) ? text : nil }
    }
    guard let written else { return nil }
    (self.token, self.text) = (token, written)
  }
}

extension DesignToken.Kind {
  /// How a value is written, for those who wrote another.
  package var advice: String {
    switch self {
    case .colour: "write an opaque colour such as `\"#17508f\"` or `rgb(23 80 143)`"
    case .fonts:
      "write names of fonts with commas between them, a generic one last, such as "
        + "`\"Inter, Arial, sans-serif\"`"
    case .length: "write a length such as `1.125rem`, or `clamp(2rem, 1.2rem + 3vw, 3.4rem)`"
    case .share: "write a number from 0 to 1, such as `0.2`"
    }
  }
}

/// The families that every browser knows.
private let generic = [
  "serif", "sans-serif", "monospace", "system-ui", "ui-serif", "ui-sans-serif", "ui-monospace",
  "ui-rounded",
]

/// A list of families, of which those that are no single name stand in quotes.
private func fontList(_ text: String) -> String? {
  let names = text.split(separator: ",", omittingEmptySubsequences: false).map { part in
    part.split(separator: " ").joined(separator: " ")
  }
  let families = names.compactMap(family)
  guard families.count == names.count, families.count <= 16, generic.contains(families.last ?? "")
  else { return nil }
  return families.joined(separator: ",")
}

private func family(_ written: String) -> String? {
  var name = written[...]
  if let quote = name.first, quote == "\"" || quote == "'" {
    guard name.count > 2, name.last == quote else { return nil }
    name = name.dropFirst().dropLast()
  }
  let isName = name.utf8.allSatisfy { byte in
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "-")
  }
  guard isName, !name.isEmpty, name.utf8.count <= 64 else { return nil }
  let isWord = name.utf8.first.map { isLetter($0) || $0 == UInt8(ascii: "-") } ?? false
  return isWord && !name.contains(" ") ? String(name) : "\"\(name)\""
}

/// One length, or `clamp()` of three sums of lengths.
private func length(_ text: String) -> String? {
  if size(text[...], in: ["rem", "em", "px", "ch"]) { return text }
  guard text.hasPrefix("clamp("), text.hasSuffix(")") else { return nil }
  let parts = text.dropFirst(6).dropLast().split(separator: ",", omittingEmptySubsequences: false)
  let sums = parts.map { $0.split(separator: " ") }
  let isWhole = sums.allSatisfy { words in
    !words.isEmpty && words.count % 2 == 1
      && words.enumerated().allSatisfy { index, word in
        index % 2 == 1 ? word == "+" : size(word, in: ["rem", "em", "px", "ch", "vw"])
      }
  }
  guard isWhole, sums.count == 3 else { return nil }
  return "clamp(" + sums.map { $0.joined(separator: " ") }.joined(separator: ",") + ")"
}

private func size(_ text: Substring, in units: [String]) -> Bool {
  let digits = text.prefix { $0.utf8.count == 1 && ($0 == "." || $0.isNumber) }
  guard units.contains(String(text[digits.endIndex...])), let value = number(digits) else {
    return false
  }
  return value < 10_000
}

/// A number of digits with at most one point between them, or one before them.
private func number(_ text: Substring) -> Double? {
  guard text.utf8.count <= 12, text.utf8.allSatisfy({ isDigit($0) || $0 == UInt8(ascii: ".") }),
    text.utf8.last.map(isDigit) == true
  else { return nil }
  return Double(String(text))
}

private func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

private func isLetter(_ byte: UInt8) -> Bool {
  (65...90).contains(byte) || (97...122).contains(byte)
}
