// SPDX-License-Identifier: Apache-2.0

import Delivery
import Diagnostics
import Testing

@Suite("Mailboxes")
struct MailboxTests {
  struct Good: Sendable, CustomTestStringConvertible {
    let text: String
    let name: String?
    let address: String
    var testDescription: String { text }

    static let all = [
      Good(text: "ann@example.org", name: nil, address: "ann@example.org"),
      Good(text: " \tann@localhost\t ", name: nil, address: "ann@localhost"),
      Good(text: "<ann@example.org>", name: nil, address: "ann@example.org"),
      Good(text: "Ann Lee <ann@example.org>", name: "Ann Lee", address: "ann@example.org"),
      Good(text: "Ann B. Lee<Ann@Example.ORG>", name: "Ann B. Lee", address: "Ann@Example.ORG"),
      Good(text: "\"Lee, Ann\" <ann@example.org>", name: "Lee, Ann", address: "ann@example.org"),
      Good(text: #""A \"x\" <b\\>" <a@b.c>"#, name: #"A "x" <b\>"#, address: "a@b.c"),
      Good(text: "\"\" <a@b.c>", name: nil, address: "a@b.c"),
      Good(
        text: "Jürgen Groß <j@xn--gro-7ka.de>",
        name: "Jürgen Groß",
        address: "j@xn--gro-7ka.de"
      ),
      Good(text: "-X/etc/passwd@example.org", name: nil, address: "-X/etc/passwd@example.org"),
      Good(text: "a.b+c{d}~'!@1.2-3.x", name: nil, address: "a.b+c{d}~'!@1.2-3.x"),
      Good(
        text: String(repeating: "l", count: 64) + "@" + String(repeating: "d", count: 63) + ".org",
        name: nil,
        address: String(repeating: "l", count: 64) + "@" + String(repeating: "d", count: 63)
          + ".org"
      ),
    ]
  }

  @Test("are read", arguments: Good.all)
  func good(_ good: Good) throws {
    let mailbox = try Mailbox(good.text)
    #expect(mailbox.name == good.name)
    #expect(mailbox.address == good.address)
  }

  struct Bad: Sendable, CustomTestStringConvertible {
    let text: String
    let column: Int
    let summary: String
    var testDescription: String { text }

    init(_ text: String, _ column: Int, _ summary: String) {
      (self.text, self.column, self.summary) = (text, column, summary)
    }

    static let quoted = "an address with a quoted part before the `@` is not supported"
    static let dot = "a dot before the `@` must stand between two characters that are none"
    static let control = "stands in a mail address or name"
    static let all = [
      Bad("", 1, "there is no address"),
      Bad(" \t", 1, "there is no address"),
      Bad("ann", 1, "`ann` is no mail address: it has no `@`"),
      Bad("Ann <ann>", 6, "`ann` is no mail address: it has no `@`"),
      Bad("Ann <>", 6, "`` is no mail address: it has no `@`"),
      Bad("@example.org", 1, "nothing stands before the `@`"),
      Bad("ann@", 5, "`` is no domain"),
      Bad(".a@b", 1, dot), Bad("a.@b", 2, dot), Bad("a..b@c", 2, dot),
      Bad("a b@c", 2, "` ` cannot stand in a mail address"),
      Bad("a(b@c", 2, "`(` cannot stand in a mail address"),
      Bad("a@b@c", 2, "more than one address stands here"),
      Bad("a@b, c@d", 2, "more than one address stands here"),
      Bad("\"a b\"@c", 1, quoted), Bad("a\"b\"@c", 2, quoted),
      Bad("Ann <\"a\"@c>", 6, quoted),
      Bad("ann@[127.0.0.1]", 5, "an IP address after the `@` is not supported"),
      Bad("ann@exämple.org", 7, "the domain has a character beyond ASCII"),
      Bad(
        "änn@example.org",
        1,
        "the address has a character beyond ASCII before the `@`, which few servers take"
      ),
      Bad("a@b..c", 5, "`b..c` is no domain"), Bad("a@-b", 3, "`-b` is no domain"),
      Bad("a@b-", 3, "`b-` is no domain"), Bad("a@b_c", 4, "`b_c` is no domain"),
      Bad("a@b.", 5, "`b.` is no domain"), Bad("a@b> ", 4, "`b>` is no domain"),
      Bad("Lee, Ann <a@b>", 4, "the name before the address has `,`"),
      Bad("Ann \"x\" <a@b>", 5, "the name before the address has `\"`"),
      Bad("\"Ann <a@b>", 1, "the quoted name has no end"),
      Bad("\"Ann\" a@b", 7, "no `<address>` follows the name"),
      Bad("\"Ann\"", 6, "no `<address>` follows the name"),
      Bad("Ann <a@b", 5, "`<` has no `>`"),
      Bad("Ann <a@b> x", 10, "something follows the address"),
      Bad("a@b\r\nBcc: x@y", 4, "a control character (U+000D) \(control)"),
      Bad("A\nB <a@b>", 2, "a control character (U+000A) \(control)"),
      Bad("\"A\0\" <a@b>", 3, "a control character (U+0000) \(control)"),
      Bad("é\u{85}<a@b>", 3, "a control character (U+0085) \(control)"),
      Bad("A\u{2028}<a@b>", 2, "a control character (U+2028) \(control)"),
      Bad("a\u{7F}@b", 2, "a control character (U+007F) \(control)"),
      Bad(
        String(repeating: "l", count: 65) + "@b",
        1,
        "65 bytes stand before the `@`, and no server takes more than 64"
      ),
      Bad(
        "a@" + String(repeating: "d.", count: 126) + "e",
        1,
        "the address has 255 bytes, and no server takes more than 254"
      ),
    ]
  }

  @Test("that are none are refused at their fault", arguments: Bad.all)
  func bad(_ bad: Bad) throws {
    let start = SourceLocation(file: "list", line: 7, column: 3)
    let error = thrown { () throws(ReportError) in try Mailbox(bad.text, at: start) }
    #expect(error?.stage == .data)
    let found = try #require(error?.diagnostics.first)
    #expect(found.id == "mail.address")
    #expect(found.summary == bad.summary)
    #expect(found.location == SourceLocation(file: "list", line: 7, column: bad.column + 2))
    #expect(found.fix?.isEmpty == false)
  }

  @Test("are the same without regard to letter case")
  func key() throws {
    #expect(try Mailbox("Ann@Example.org").key == Mailbox("x <ann@example.ORG>").key)
  }

  @Test("shut the gate that reads them")
  func stage() {
    let error = thrown { () throws(ReportError) in try Mailbox("x", in: .configuration) }
    #expect(error?.stage == .configuration)
    #expect(error?.diagnostics.first?.location == nil)
  }
}
