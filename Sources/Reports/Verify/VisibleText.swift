// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// The words of a page that are not in it, each as a finding.
///
/// - Parameters:
///   - words: Sequences of pieces that stand one after the other, with little between them.
///   - page: The page's bytes.
///   - path: Its path.
/// - Returns: A finding for each sequence that the page does not hold.
func missingWords(
  _ words: [[String]],
  in page: [UInt8],
  at path: String
) -> [Diagnostic] {
  let text = VisibleText(of: page)
  return words.filter { !text.holds($0) }.map { pieces in
    let said = pieces.joined(separator: " ").replacing(VisibleText.tag, with: "")
    let shown = said.count > 80 ? said.prefix(80) + "…" : said[...]
    return Diagnostic(
      .error,
      ReportID.differs.rawValue,
      "`\(path)` does not say `\(shown)`, which its data make",
      at: SourceLocation(file: path, line: 1)
    )
  }
}

/// What a reader sees of a page: its text without tags and head, each stretch of white space as one
/// blank.
struct VisibleText {
  private let bytes: [UInt8]
  /// What stands for a tag, so that the texts of two elements never run together, and that a piece
  /// may ask to stand alone in one; no input has it.
  static let tag = "\u{1}"

  /// The text of a page, which is well-formed.
  init(of page: [UInt8]) {
    var (text, isTag): ([UInt8], Bool) = ([], false)
    text.reserveCapacity(page.count / 2)
    var index = Self.end(of: Array("</head>".utf8), in: page) ?? 0
    while index < page.count {
      let byte = page[index]
      if byte == UInt8(ascii: "<") {
        isTag = true
        text += Self.tag.utf8
      }
      if !isTag {
        if byte == UInt8(ascii: "&"), let (character, next) = Self.reference(in: page, at: index) {
          text += character
          index = next
          continue
        }
        let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
        if !isBlank {
          text.append(byte)
        } else if text.last != 0x20 {
          text.append(0x20)
        }
      }
      if byte == UInt8(ascii: ">") { isTag = false }
      index += 1
    }
    bytes = text
  }

  /// Whether all pieces stand in the text in this order, each as whole words.
  func holds(_ pieces: [String]) -> Bool {
    let pieces = pieces.map { trimmed(Array($0.utf8)) }.filter { !$0.isEmpty }
    guard let first = pieces.first else { return true }
    var start = 0
    while let found = place(of: first, from: start) {
      if holds(pieces.dropFirst(), after: found + first.count) { return true }
      start = found + 1
    }
    return false
  }

  private func holds(_ pieces: ArraySlice<[UInt8]>, after end: Int) -> Bool {
    var end = end
    for piece in pieces {
      guard let found = place(of: piece, from: end) else { return false }
      end = found + piece.count
    }
    return true
  }

  /// Where `piece` begins as whole words, at `start` or later.
  private func place(of piece: [UInt8], from start: Int) -> Int? {
    var index = start
    while index + piece.count <= bytes.count {
      if bytes[index] == piece[0], bytes[index..<(index + piece.count)].elementsEqual(piece),
        isApart(index), isApart(index + piece.count)
      {
        return index
      }
      index += 1
    }
    return nil
  }

  /// Whether no number goes on across `place`.
  private func isApart(_ place: Int) -> Bool {
    guard place > 0, place < bytes.count else { return true }
    func isOfNumber(_ byte: UInt8) -> Bool {
      (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
    }
    let isDigit = (0x30...0x39).contains(bytes[place]) || (0x30...0x39).contains(bytes[place - 1])
    return !(isDigit && isOfNumber(bytes[place]) && isOfNumber(bytes[place - 1]))
  }

  /// Where the first `mark` in `page` ends.
  private static func end(of mark: [UInt8], in page: [UInt8]) -> Int? {
    guard mark.count <= page.count else { return nil }
    for start in 0...(page.count - mark.count)
    where page[start] == mark[0] && page[start..<(start + mark.count)].elementsEqual(mark) {
      return start + mark.count
    }
    return nil
  }

  private func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    var slice = bytes[...]
    while slice.first == 0x20 { slice = slice.dropFirst() }
    while slice.last == 0x20 { slice = slice.dropLast() }
    return Array(slice)
  }

  /// The character that the reference at `start` stands for, and where it ends; `nil` if it is none
  /// that a page of ours has.
  private static func reference(in page: [UInt8], at start: Int) -> (bytes: [UInt8], next: Int)? {
    guard let end = page[start...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: page[(start + 1)..<end], as: UTF8.self)
    let named: [String: Character] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    if let character = named[name] { return (Array(String(character).utf8), end + 1) }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let code =
      digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits, radix: 10)
    return code.flatMap(Unicode.Scalar.init).map { (Array(String($0).utf8), end + 1) }
  }
}
