// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Mail
import Testing

@Suite("What a mail may hold")
struct LetterRulesTests {
  @Test("text, tables, links and pictures of the message pass, with their styles written out")
  func sound() throws {
    let picture = MailPicture(contentID: "a@b", file: "a.png", png: [1])
    let body = """
      <table role="presentation" width="100%"><tr><td class="k" nowrap="nowrap">x</td></tr></table>
      <!--[if mso]><b>x</b><![endif]--><h1>x</h1><img src="cid:a@b" alt="y"/>
      <a href="https://example.org/">y</a> <a href="mailto:a@b">z</a>
      """
    let letter = try LetterSamples.letter(body, pictures: [picture])
    let text = String(decoding: letter.bytes, as: UTF8.self)
    #expect(
      text.contains("<td style=\"color:#16191d\" nowrap=\"nowrap\">x</td>")
        || text.contains("<td nowrap=\"nowrap\" style=\"color:#16191d\">x</td>")
    )
    #expect(text.contains("<!--[if mso]><b>x</b><![endif]-->"))
    #expect(letter.warnings.isEmpty)
  }

  private static let faults: [(body: String, id: String, place: String)] = [
    ("<h1>x</h1><script></script>", "mail.element", "5:11"),
    ("<h1>x</h1><form></form>", "mail.element", "5:11"),
    ("<h1>x</h1><svg xmlns=\"http://www.w3.org/2000/svg\"></svg>", "mail.element", "5:11"),
    ("<h1 onclick=\"x\">x</h1>", "mail.attribute", "5:5"),
    ("<h1 id=\"x\">x</h1>", "mail.attribute", "5:5"),
    ("<h1><a href=\"../index.html\">x</a></h1>", "mail.link", "5:14"),
    ("<h1><a href=\"javascript:x\">x</a></h1>", "mail.link", "5:14"),
    ("<h1>x</h1><img src=\"https://example.org/x.png\" alt=\"x\"/>", "mail.link", "5:21"),
    ("<h1>x</h1><img src=\"cid:c@d\" alt=\"x\"/>", "mail.link", "5:21"),
    ("<h1>x</h1><img src=\"cid:a@b\" alt=\"\"/>", "mail.alternative", "5:11"),
    ("<h1>x</h1><img src=\"cid:a@b\"/>", "mail.alternative", "5:11"),
    ("<h1>x</h1><h1>y</h1>", "mail.heading", "1:1"),
    ("<p>x</p>", "mail.heading", "1:1"),
    ("<h1>x</h1><td/>", "mail.form", "5:11"),
    ("<h1>x</h1><br></br>", "mail.form", "5:11"),
    ("<h1>x</h1><![CDATA[x]]>", "mail.form", "5:11"),
    ("<h1>x</h1><p>", "markup.not-well-formed", "6:1"),
    ("<h1 class=\"kk\">x</h1>", "style.unknown-class", "5:12"),
  ]

  @Test("all else is refused at its template", arguments: faults)
  func refused(_ fault: (body: String, id: String, place: String)) {
    let picture = MailPicture(contentID: "a@b", file: "a.png", png: [1])
    let found = LetterSamples.faults(fault.body, pictures: [picture])
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("t.html:\(fault.place): error: ") == true, "\(found)")
    #expect(found.first?.hasSuffix("[\(fault.id)]") == true, "\(found)")
  }

  @Test("what Gmail would not show to its end is told")
  func clipped() throws {
    let long = String(repeating: "<p>0123456789</p>\n", count: 6000)
    let letter = try LetterSamples.letter("<h1>x</h1>" + long)
    #expect(letter.warnings.map(\.id) == ["mail.clipped"])
    #expect(letter.warnings.first?.summary.contains("105 KB of HTML") == true)
  }
}
