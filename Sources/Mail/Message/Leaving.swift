// SPDX-License-Identifier: Apache-2.0
package import Delivery

/// How a reader leaves the list (RFC 2369, RFC 8058): by an address on the web that knows them, and by a
/// mail.
package struct Leaving: Hashable, Sendable {
  /// The address on the web, with the reader in it; `nil` where the mail is to several readers, or the
  /// sender has none.
  package let web: String?
  /// The address of the mail, as `mailto:notes@example.org?subject=unsubscribe`.
  package let mail: String

  /// The ways for `reader`, from the sender's `pattern` with `{recipient}` in it and the address
  /// `mail`; `nil` for the reader where the mail is to several.
  package init(pattern: String?, mail: String, for reader: Mailbox?) {
    self.mail = mail
    web = reader.flatMap { reader in
      pattern?.replacing("{recipient}", with: percentEncoded(reader.address))
    }
  }

  /// The way that a letter's text names.
  package var shown: String { web ?? mail }

  /// A click that asks nothing more works by the web alone, and only where the address knows the
  /// reader.
  var fields: [HeaderField] {
    let ways = [web, mail].compactMap { $0 }
    let words = ways.enumerated().map { "<\($1)>" + ($0 < ways.count - 1 ? "," : "") }
    let field = HeaderField.words("List-Unsubscribe", words)
    return web == nil
      ? [field] : [field, .words("List-Unsubscribe-Post", ["List-Unsubscribe=One-Click"])]
  }
}

/// `text` for a part of an address: all but letters, digits and `-._~` is encoded (RFC 3986, 2).
func percentEncoded(_ text: String) -> String {
  let bytes = text.utf8.flatMap { byte -> [UInt8] in
    let isPlain = isLetterOrDigit(byte) || "-._~".utf8.contains(byte)
    return isPlain ? [byte] : [UInt8(ascii: "%"), hexadecimal(byte >> 4), hexadecimal(byte & 15)]
  }
  return String(decoding: bytes, as: UTF8.self)
}
