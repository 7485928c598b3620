// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

extension StyleCursor {
  /// The text up to one of `ends` outside of brackets, which stays unread.
  ///
  /// Comments are gone, strings stand in single quotes, and of blanks there is one where it may say
  /// something: none beside a comma or inside a bracket's ends, none behind a colon.
  mutating func value(until ends: [Character]) throws(ReportError) -> String {
    try skipBlanks()
    var written = ""
    while !isAtEnd, !ends.contains(Character(Unicode.Scalar(next))) {
      let hadBlanks = try skipBlanks()
      guard !isAtEnd, !ends.contains(Character(Unicode.Scalar(next))) else { break }
      if hadBlanks, next != UInt8(ascii: ","), !",:".contains(written.last ?? ",") {
        written += " "
      }
      written += try piece()
    }
    return written
  }

  /// A string, a bracket with all in it, or a run of other bytes.
  private mutating func piece() throws(ReportError) -> String {
    switch next {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try string()
    case UInt8(ascii: "("): return try bracketed(by: "(", ")")
    case UInt8(ascii: "["): return try bracketed(by: "[", "]")
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"),
      UInt8(ascii: ";"):
      let character = Character(Unicode.Scalar(next))
      throw place.error(.syntax, "`\(character)` has nothing to close or to end here")
    default: return try run()
    }
  }

  /// From an opening bracket to its closing one.
  mutating func bracketed(by opening: String, _ closing: Character) throws(ReportError) -> String {
    let start = place
    advance()
    let content = try value(until: [closing])
    guard !isAtEnd else { throw start.error(.syntax, "`\(opening)` is not closed") }
    advance()
    return "\(opening)\(content)\(closing)"
  }

  /// A name, with the address if it is `url` with one without quotes; or another byte.
  private mutating func run() throws(ReportError) -> String {
    guard let name = name() else {
      let start = offset
      advance()
      return text(since: start)
    }
    guard name.lowercased() == "url", next == UInt8(ascii: "(") else { return name }
    let start = place
    let isQuoted = byte(1) == UInt8(ascii: "\"") || byte(1) == UInt8(ascii: "'")
    if isQuoted || byte(1).isBlank { return name }
    while next != UInt8(ascii: ")") {
      guard !isAtEnd else { throw start.error(.syntax, "`url(` is not closed") }
      advance()
    }
    advance()
    return name + text(since: start.offset)
  }
}
