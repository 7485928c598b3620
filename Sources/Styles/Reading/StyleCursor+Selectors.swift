// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

extension StyleCursor {
  /// Selectors with commas between them, up to the `{`, which stays unread.
  mutating func selectors() throws(ReportError) -> [Selector] {
    var found = [try selector()]
    while next == UInt8(ascii: ",") {
      advance()
      found.append(try selector())
    }
    guard next == UInt8(ascii: "{") else {
      throw place.error(.syntax, "a selector ends without declarations", fix: "{…}")
    }
    return found
  }

  private mutating func selector() throws(ReportError) -> Selector {
    try skipBlanks()
    let start = place
    var compounds = [try compound()]
    var combinators: [Character] = []
    while let combinator = try combinator() {
      combinators.append(combinator)
      compounds.append(try compound())
    }
    return Selector(compounds: compounds, combinators: combinators, place: start)
  }

  /// How the next compound stands to the one before, or `nil` if there is none.
  private mutating func combinator() throws(ReportError) -> Character? {
    let hadBlanks = try skipBlanks()
    switch next {
    case UInt8(ascii: ">"), UInt8(ascii: "+"), UInt8(ascii: "~"):
      let combinator = Character(Unicode.Scalar(next))
      advance()
      try skipBlanks()
      return combinator
    case UInt8(ascii: ","), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: ";"), 0: return nil
    default:
      guard hadBlanks else { throw unreadable }
      return " "
    }
  }

  private mutating func compound() throws(ReportError) -> Selector.Compound {
    let start = offset
    var compound = Selector.Compound()
    if next == UInt8(ascii: "*") {
      advance()
      compound.element = "*"
    } else {
      compound.element = name()
    }
    while let mark = mark() {
      switch mark {
      case ".": compound.classes.append(try name(behind: mark))
      case "[": compound.conditions.append(try bracketed(by: "[", "]"))
      default: compound.conditions.append(try condition(mark))
      }
    }
    guard offset > start else { throw unreadable }
    return compound
  }

  /// The byte that begins a part of a compound behind its element; it stays unread.
  private func mark() -> Character? {
    ".#:[".first { UInt8(ascii: $0.unicodeScalars.first ?? "[") == next }
  }

  private mutating func condition(_ mark: Character) throws(ReportError) -> String {
    let start = offset
    while mark == ":", byte(1) == UInt8(ascii: ":") { advance() }
    _ = try name(behind: mark)
    let named = text(since: start)
    return next == UInt8(ascii: "(") ? named + (try bracketed(by: "(", ")")) : named
  }

  private mutating func name(behind mark: Character) throws(ReportError) -> String {
    let start = place
    advance()
    guard let name = name() else {
      throw start.error(.selector, "`\(mark)` stands in a selector without a name")
    }
    return name
  }

  private var unreadable: ReportError {
    if isAtEnd { return place.error(.syntax, "the sheet ends in a selector") }
    let found = Character(Unicode.Scalar(next))
    return place.error(.selector, "a selector cannot go on with `\(found)`")
  }
}
