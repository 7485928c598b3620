// SPDX-License-Identifier: Apache-2.0

/// Checks that `range` of `bytes` is `local@domain` (RFC 5321, 4.1.2, without quoted strings and
/// address literals; lengths of 4.5.3.1).
///
/// A domain of one label, such as `localhost`, is allowed.
///
/// - Throws: The first fault, with its offset into `bytes`.
func checkAddress(_ bytes: [UInt8], in range: Range<Int>) throws(MailboxFault) {
  guard let at = bytes[range].lastIndex(of: UInt8(ascii: "@")) else {
    throw MailboxFault(
      offset: range.lowerBound,
      summary:
        "`\(String(decoding: bytes[range], as: UTF8.self))` is no mail address: it has no `@`",
      fix: "write `ann@example.org`"
    )
  }
  try checkLocalPart(bytes, in: range.lowerBound..<at)
  try checkDomain(bytes, in: at + 1..<range.upperBound)
  if range.count > 254 {
    throw MailboxFault(
      offset: range.lowerBound,
      summary: "the address has \(range.count) bytes, and no server takes more than 254",
      fix: "use a shorter address"
    )
  }
}

private func checkLocalPart(_ bytes: [UInt8], in range: Range<Int>) throws(MailboxFault) {
  if range.isEmpty {
    throw MailboxFault(
      offset: range.lowerBound,
      summary: "nothing stands before the `@`",
      fix: "write `ann@example.org`"
    )
  }
  if range.count > 64 {
    throw MailboxFault(
      offset: range.lowerBound,
      summary: "\(range.count) bytes stand before the `@`, and no server takes more than 64",
      fix: "use a shorter address"
    )
  }
  for index in range where !isAtom(bytes[index]) && bytes[index] != UInt8(ascii: ".") {
    throw oddCharacter(bytes, at: index, in: range)
  }
  for index in range where bytes[index] == UInt8(ascii: ".") {
    let isInside = index > range.lowerBound && index + 1 < range.upperBound
    guard isInside, bytes[index + 1] != UInt8(ascii: ".") else {
      throw MailboxFault(
        offset: index,
        summary: "a dot before the `@` must stand between two characters that are none",
        fix: "delete the dot"
      )
    }
  }
}

private func oddCharacter(_ bytes: [UInt8], at index: Int, in range: Range<Int>) -> MailboxFault {
  if bytes[index] == UInt8(ascii: "\"") {
    return MailboxFault(
      offset: index,
      summary: "an address with a quoted part before the `@` is not supported",
      fix: "use an address without quotes"
    )
  }
  if bytes[index] == UInt8(ascii: "@") || bytes[index] == UInt8(ascii: ",") {
    return MailboxFault(
      offset: index,
      summary: "more than one address stands here",
      fix: "write one mailbox a line"
    )
  }
  if bytes[index] >= 0x80 {
    return MailboxFault(
      offset: index,
      summary: "the address has a character beyond ASCII before the `@`, which few servers take",
      fix: "use the person's ASCII address"
    )
  }
  let character = Character(UnicodeScalar(bytes[index]))
  return MailboxFault(
    offset: index,
    summary: "`\(character)` cannot stand in a mail address",
    fix: character == " " ? "write a name before it as: Ann Lee <ann@example.org>" : "delete it"
  )
}

private func checkDomain(_ bytes: [UInt8], in range: Range<Int>) throws(MailboxFault) {
  if let index = bytes[range].firstIndex(where: { $0 >= 0x80 }) {
    throw MailboxFault(
      offset: index,
      summary: "the domain has a character beyond ASCII",
      fix: "write the domain in its `xn--` form"
    )
  }
  if range.first.map({ bytes[$0] == UInt8(ascii: "[") }) ?? false {
    throw MailboxFault(
      offset: range.lowerBound,
      summary: "an IP address after the `@` is not supported",
      fix: "write the server's name"
    )
  }
  for label in bytes[range].split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false) {
    let odd = label.firstIndex { !isLetterOrDigit($0) && $0 != UInt8(ascii: "-") }
    let hyphen = UInt8(ascii: "-")
    guard odd == nil, (1...63).contains(label.count), label.first != hyphen, label.last != hyphen
    else {
      throw MailboxFault(
        offset: odd ?? label.startIndex,
        summary: "`\(String(decoding: bytes[range], as: UTF8.self))` is no domain",
        fix: "write names of letters, digits and inner hyphens with single dots between them"
      )
    }
  }
}

/// Whether `byte` is RFC 5322's `atext`.
private func isAtom(_ byte: UInt8) -> Bool {
  isLetterOrDigit(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
}

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    true
  default: false
  }
}
