// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Markup
internal import Styles

/// The HTML of a mail that libxml2 and the rules of mails have passed; nothing else goes out.
package struct CheckedLetter: Sendable {
  /// The document, UTF-8.
  package let bytes: [UInt8]
  /// What a reader may miss of it.
  package let warnings: [Diagnostic]

  /// Checks `page`, and writes the rules of `styles` on its elements.
  ///
  /// - Parameters:
  ///   - page: The document as its templates made it, with classes.
  ///   - styles: What the classes look like.
  ///   - pictures: The parts of the message that the document may show.
  /// - Throws: At stage `checking`, all that is wrong in the page: what libxml2 finds, and
  ///   `mail.element`, `mail.attribute`, `mail.link`, `mail.heading`, `mail.alternative`,
  ///   `mail.form`; what writing the rules throws.
  package init(
    _ page: Page,
    styles: LetterStyles,
    pictures: [MailPicture]
  ) throws(ReportError) {
    let parsed = parse(page.file.bytes, named: page.file.path)
    var rules = LetterRules(page, contentIDs: Set(pictures.map(\.contentID)))
    if parsed.diagnostics.isEmpty { rules.read(parsed) }
    let found = parsed.diagnostics.map { $0.atOrigin(in: page) } + rules.findings
    guard found.isEmpty else { throw ReportError(.checking, found) }
    bytes = try inlined(page.file.bytes, by: styles.rules, origin: page.origin)
    let styled = parse(bytes, named: page.file.path).diagnostics
    guard styled.isEmpty else { throw ReportError(.checking, styled) }
    warnings = Self.clipping(of: bytes.count).map { [$0] } ?? []
  }
}

extension CheckedLetter {
  /// Gmail shows 102 KB of a mail's HTML and hides the rest behind a link (measured by senders, among
  /// them https://github.com/rstudio/blastula/issues/256).
  private static let mostShown = 102 * 1024

  private static func clipping(of count: Int) -> Diagnostic? {
    guard count > mostShown else { return nil }
    return Diagnostic(
      .warning,
      MailID.clipped.rawValue,
      "the mail has \(count / 1024) KB of HTML; Gmail shows the first 102 KB of it",
      fix: "shorten the text, or leave parts out of `mail/note.html`"
    )
  }
}

extension Diagnostic {
  /// The finding at the template's place, if that is known.
  fileprivate func atOrigin(in page: Page) -> Diagnostic {
    guard let location else { return self }
    let table = LineTable(page.file.bytes)
    let offset = table.offset(line: location.line, column: location.column)
    guard let origin = page.origin(offset) else { return self }
    return Diagnostic(severity, id, summary, at: origin, notes: notes, fix: fix)
  }
}
