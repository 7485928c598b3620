// SPDX-License-Identifier: Apache-2.0

extension Mailbox {
  /// Reads the mailbox that is the whole of `text`.
  init(reading text: String) throws(MailboxFault) {
    try refuseControls(in: text)
    let bytes = Array(text.utf8)
    let whole = bytes.indices.trimmingBlanks(in: bytes)
    guard !whole.isEmpty else {
      throw MailboxFault(offset: 0, summary: "there is no address", fix: "write `ann@example.org`")
    }
    let (name, rest) = try namePart(of: bytes, in: whole)
    guard let name else {
      try checkAddress(bytes, in: rest)
      self.init(name: nil, address: String(decoding: bytes[rest], as: UTF8.self))
      return
    }
    let inside = try bracketed(bytes, in: rest)
    try checkAddress(bytes, in: inside)
    self.init(
      name: name.isEmpty ? nil : name,
      address: String(decoding: bytes[inside], as: UTF8.self)
    )
  }
}

/// A line break would start a header of its own, and no other control belongs in a name.
private func refuseControls(in text: String) throws(MailboxFault) {
  var offset = 0
  for scalar in text.unicodeScalars {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\t", .lineSeparator, .paragraphSeparator:
      let number = String(scalar.value, radix: 16, uppercase: true)
      let digits = String(repeating: "0", count: max(0, 4 - number.count)) + number
      throw MailboxFault(
        offset: offset,
        summary: "a control character (U+\(digits)) stands in a mail address or name",
        fix: "delete it"
      )
    default: offset += UTF8.width(scalar)
    }
  }
}

/// The name and where it ends; no name, not even an empty one, if the text is an address alone.
private func namePart(
  of bytes: [UInt8],
  in whole: Range<Int>
) throws(MailboxFault) -> (name: String?, rest: Range<Int>) {
  if bytes[whole.lowerBound] == UInt8(ascii: "\"") { return try quotedName(of: bytes, in: whole) }
  guard let bracket = bytes[whole].firstIndex(of: UInt8(ascii: "<")) else { return (nil, whole) }
  let name = (whole.lowerBound..<bracket).trimmingBlanks(in: bytes)
  if let odd = bytes[name].firstIndex(where: { #"()>[]:;@\,""#.utf8.contains($0) }) {
    throw MailboxFault(
      offset: odd,
      summary: "the name before the address has `\(Character(UnicodeScalar(bytes[odd])))`",
      fix: "put the name in quotes: \"Lee, Ann\" <ann@example.org>"
    )
  }
  return (String(decoding: bytes[name], as: UTF8.self), bracket..<whole.upperBound)
}

/// The name between quotes, in which `\` takes the next character as it is.
private func quotedName(
  of bytes: [UInt8],
  in whole: Range<Int>
) throws(MailboxFault) -> (name: String?, rest: Range<Int>) {
  var name: [UInt8] = []
  var at = whole.lowerBound + 1
  while at < whole.upperBound, bytes[at] != UInt8(ascii: "\"") {
    if bytes[at] == UInt8(ascii: "\\"), at + 1 < whole.upperBound { at += 1 }
    name.append(bytes[at])
    at += 1
  }
  guard at < whole.upperBound else {
    throw MailboxFault(
      offset: whole.lowerBound,
      summary: "the quoted name has no end",
      fix: "write a second `\"` after the name"
    )
  }
  let rest = (at + 1..<whole.upperBound).trimmingBlanks(in: bytes)
  if !rest.isEmpty, bytes[rest.lowerBound] == UInt8(ascii: "@") {
    throw MailboxFault(
      offset: whole.lowerBound,
      summary: "an address with a quoted part before the `@` is not supported",
      fix: "use an address without quotes"
    )
  }
  return (String(decoding: name, as: UTF8.self), rest)
}

/// What stands between `<` and `>`, which must be all there is.
private func bracketed(_ bytes: [UInt8], in rest: Range<Int>) throws(MailboxFault) -> Range<Int> {
  guard !rest.isEmpty, bytes[rest.lowerBound] == UInt8(ascii: "<") else {
    throw MailboxFault(
      offset: rest.lowerBound,
      summary: "no `<address>` follows the name",
      fix: "write \"Lee, Ann\" <ann@example.org>"
    )
  }
  guard let end = bytes[rest].firstIndex(of: UInt8(ascii: ">")) else {
    throw MailboxFault(
      offset: rest.lowerBound,
      summary: "`<` has no `>`",
      fix: "write `>` after it"
    )
  }
  guard end + 1 == rest.upperBound else {
    throw MailboxFault(
      offset: end + 1,
      summary: "something follows the address",
      fix: "write one mailbox a line and nothing after it"
    )
  }
  return rest.lowerBound + 1..<end
}

extension Range<Int> {
  /// The range without the blanks and tabs at both its ends.
  fileprivate func trimmingBlanks(in bytes: [UInt8]) -> Range<Int> {
    func isBlank(_ index: Int) -> Bool { bytes[index] == 32 || bytes[index] == 9 }
    guard let first = first(where: { !isBlank($0) }), let last = last(where: { !isBlank($0) })
    else { return upperBound..<upperBound }
    return first..<last + 1
  }
}
