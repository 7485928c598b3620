// SPDX-License-Identifier: Apache-2.0
internal import Crypto
package import Delivery
package import Positioning

/// One mail, as it is handed to a server or written to an `.eml` file.
///
/// Its bytes are a function of its values. It is not signed: DKIM, and the page or program that answers
/// a click on the address to leave the list, belong to the sender.
package struct MailMessage: Sendable {
  /// Who sends it, and who gets the answers; `nil` for the sender.
  package let from: Mailbox
  package let replyTo: Mailbox?
  /// Who gets it; empty where they are not told of each other.
  package let to: [Mailbox]
  package let subject: String
  /// When it is sent.
  package let date: Instant
  /// The same for the same note and readers; see ``messageID(of:to:on:from:)``.
  package let id: String
  /// The list it belongs to, such as `Leverage Notes <notes.example.org>`.
  package let list: ListID
  /// How a reader leaves the list.
  package let leaving: Leaving
  /// The language of its text, as `en`.
  package let language: String
  package let text: String
  /// The checked HTML.
  package let html: CheckedLetter
  package let pictures: [MailPicture]

  /// A mail of these values.
  package init(
    from: Mailbox,
    replyTo: Mailbox?,
    to: [Mailbox],
    subject: String,
    date: Instant,
    id: String,
    list: ListID,
    leaving: Leaving,
    language: String = "en",
    text: String,
    html: CheckedLetter,
    pictures: [MailPicture] = []
  ) {
    (self.from, self.replyTo, self.to) = (from, replyTo, to)
    (self.subject, self.date, self.id) = (subject, date, id)
    (self.list, self.leaving, self.language) = (list, leaving, language)
    (self.text, self.html, self.pictures) = (text, html, pictures)
  }

  /// The message, ASCII in lines that end in CRLF.
  package var bytes: [UInt8] { fields.flatMap(\.bytes) + body.bytes }
}

extension MailMessage {
  private var fields: [HeaderField] {
    [.mailboxes("From", [from])]
      + (replyTo.map { [.mailboxes("Reply-To", [$0])] } ?? [])
      + [
        .mailboxes("To", to),
        .text("Subject", subject),
        .words("Date", mailDate(date).split(separator: " ").map(String.init)),
        .words("Message-ID", ["<\(id)>"]),
        list.field,
      ] + leaving.fields
      + [
        .words("Auto-Submitted", ["auto-generated"]),
        .words("Content-Language", [language]),
        .words("MIME-Version", ["1.0"]),
      ]
  }

  private var body: MailPart {
    let html = MailPart.text("html", html.bytes)
    let rich =
      pictures.isEmpty
      ? html
      : .multipart("related", boundary: boundary("related"), [html] + pictures.map { .picture($0) })
    let parts = [MailPart.text("plain", text.utf8), rich]
    return .multipart("alternative", boundary: boundary("alternative"), parts)
  }

  /// What parts the bodies of one message, and no two of its multiparts share.
  private func boundary(_ kind: String) -> String { digest("\(kind) \(id)", characters: 24) }
}

/// The id of the mail of the note of `day` on the site `baseURL` to `readers`: always the same for
/// these, so that a mail box that gets it twice may show it once.
///
/// - Returns: `2025-12-17.DIGEST@DOMAIN`, without brackets; the domain is the sender's.
package func messageID(
  of day: Day,
  on baseURL: String,
  to readers: [Mailbox],
  from sender: Mailbox
) -> String {
  let addresses = readers.map { $0.address.lowercased() }.sorted()
  let facts = ["\(day)", baseURL] + addresses
  return "\(day).\(digest(facts.joined(separator: "\n"), characters: 32))@\(sender.domain)"
}

extension Mailbox {
  /// What stands behind the `@`.
  package var domain: String {
    address.split(separator: "@").last.map { $0.lowercased() } ?? "localhost"
  }
}

/// The first hexadecimal digits of the SHA-256 of `text`.
private func digest(_ text: String, characters: Int) -> String {
  let digits = SHA256.hash(data: Array(text.utf8)).flatMap {
    [hexadecimal($0 >> 4), hexadecimal($0 & 15)]
  }
  return String(decoding: digits.prefix(characters), as: UTF8.self).lowercased()
}
