// SPDX-License-Identifier: Apache-2.0
import Delivery
import Diagnostics
import Mail
import Markup
import Positioning
import Styles

/// A small letter, and the pieces a message of it is made of.
enum LetterSamples {
  /// A document with `body` in it, whose lines are those of a template `mail/note.html`.
  static func page(_ body: String) -> Page {
    let text = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
      <head><meta charset="utf-8"/><title>T</title><style></style></head>
      <body>
      \(body)
      </body>
      </html>

      """
    let lines = LineTable(text.utf8)
    return Page(SiteFile(path: "mail/note.html", bytes: Array(text.utf8)), kind: .html) { offset in
      let (line, column) = lines.place(of: offset)
      return SourceLocation(file: "t.html", line: line, column: column)
    }
  }

  /// Rules of one class, with a colour of the site's.
  static func styles() throws(ReportError) -> LetterStyles {
    try LetterStyles(
      mail: StyleSheet(Array(".k{color:var(--ink)}".utf8), file: "mail.css"),
      site: StyleSheet(Array(":root{--ink:#16191d}".utf8), file: "site.css")
    )
  }

  /// `body` checked.
  static func letter(
    _ body: String = "<h1 class=\"k\">A = b</h1>",
    pictures: [MailPicture] = []
  ) throws(ReportError) -> CheckedLetter {
    try CheckedLetter(page(body), styles: styles(), pictures: pictures)
  }

  /// What is wrong with `body`, one finding a line.
  static func faults(_ body: String, pictures: [MailPicture] = []) -> [String] {
    do throws(ReportError) {
      _ = try letter(body, pictures: pictures)
      return []
    } catch {
      return error.diagnostics.map(\.description)
    }
  }

  /// A message to `readers`.
  static func message(
    to readers: [Mailbox],
    subject: String = "Shorts outweigh longs 12.5 to 1",
    text: String = "A = b\n",
    leaving: Leaving,
    pictures: [MailPicture] = []
  ) throws(ReportError) -> MailMessage {
    let from = try Mailbox("Leverage Notes <notes@example.org>")
    return MailMessage(
      from: from,
      replyTo: try Mailbox("desk@example.org"),
      to: readers,
      subject: subject,
      date: Instant(1_766_039_400),
      id: messageID(
        of: Day(20_439),
        on: "https://example.org/notes/",
        to: readers,
        from: from
      ),
      list: ListID(title: "Leverage Notes", ofSiteAt: "https://example.org/notes/"),
      leaving: leaving,
      text: text,
      html: try letter(
        pictures.isEmpty
          ? "<h1 class=\"k\">A = b</h1>"
          : "<h1 class=\"k\">A = b</h1><img src=\"cid:\(pictures[0].contentID)\" alt=\"x\"/>",
        pictures: pictures
      ),
      pictures: pictures
    )
  }
}
