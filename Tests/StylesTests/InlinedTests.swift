// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Markup
import Styles
import TestSupport
import Testing

@Suite("Writing a sheet on a mail's elements")
struct InlinedTests {
  @Test("the example of the documentation holds")
  func example() throws {
    #expect(
      try mail("<p class='k'>x</p>", ":root{--ink:#16191d}.k{color:var(--ink);font-size:13px}")
        == "<p style=\"color:#16191d;font-size:13px\">x</p>"
    )
  }

  @Test(
    "a stronger selector goes over a weaker, a later rule over an earlier",
    arguments: [
      (".a{x:1}p{x:2}", "x:1"), ("p.a{x:1}.a{x:2}", "x:1"), (".a{x:1}.b{x:2}", "x:2"),
      ("p{x:1}p{x:2}", "x:2"), ("p{x:1!important}.a{x:2}", "x:1!important"),
      ("b,.a{x:1}", "x:1"), ("b{x:1}.a{y:2}", "y:2"), ("p.c{x:1}.a{y:2}.c{z:3}", "y:2"),
    ]
  )
  func order(_ css: String, _ style: String) throws {
    let known = "@media x{.a,.b{}}"
    #expect(try mail("<p class=\"b a\"/>", css + known) == "<p style=\"\(style)\"/>")
  }

  @Test("of one property the last counts, and a part stays behind its whole")
  func effective() throws {
    #expect(
      try mail("<p class='a'/>", ".a{pad-left:1;pad:2;pad-left:3;pad:4;pad-top:5}")
        == "<p style=\"pad-left:3;pad:4;pad-top:5\"/>"
    )
  }

  @Test("an element's own style goes over all and stands last")
  func own() throws {
    #expect(
      try mail("<p style='y: var(--v) ;x:2' class='a'/>", ":root{--v:9}.a{x:1!important;z:3}")
        == "<p style=\"z:3;y:9;x:2\"/>"
    )
  }

  @Test("all but the tags' attributes stays byte for byte")
  func untouched() throws {
    let rest = "<!--[if mso]><table class=\"x\"><tr><![endif]-->&#160;<br  title='\"' />\n"
    #expect(
      try mail("<b>\(rest)<i  class='a' id='i' />\(rest)</b>", ".a{x:1}")
        == "<b>\(rest)<i id='i' style=\"x:1\" />\(rest)</b>"
    )
  }

  @Test("a value fits into its attribute")
  func escaping() throws {
    #expect(
      try mail("<p class=\"a\"/>", ".a{font:1px \"A B\",\"it's\";x:url(a?b&c<d)}")
        == "<p style=\"font:1px 'A B',&quot;it's&quot;;x:url(a?b&amp;c&lt;d)\"/>"
    )
  }

  @Test("variables are known from a palette, and the sheet's own go over it")
  func palette() throws {
    #expect(
      try mail(
        "<p class=\"a\" bgcolor=\"var(--q)\"/>",
        ":root{--p:1}.a{x:var(--p);y:var(--q);z:var(--none,var(--q))}",
        palette: ":root{--p:0;--q:var(--p)}"
      ) == "<p bgcolor=\"1\" style=\"x:1;y:1;z:1\"/>"
    )
  }

  @Test("groups, attribute rules and the rest of :root go into the head, with their variables")
  func kept() throws {
    let css = """
      :root{color-scheme:light dark;--ink:#111}
      .k,.h{color:var(--ink)}
      @media (max-width:480px){.h{size:1px!important}}
      @media (prefers-color-scheme:dark){:root{--ink:#eee}.k{color:var(--ink)!important}}
      [data-ogsc] .k,[lang] .k{color:var(--ink)}
      @font-face{src:url(x)}
      @media print{:root{--ink:#000}}
      """
    #expect(
      try mail(
        "<b><style></style><i class=\"x k\"/><i class=\"h\"/></b>",
        css + ".x{y:1}",
        palette: "@media (prefers-color-scheme:dark){:root{--ink:#ddd;--other:0}}"
      ) == """
        <b><style>
        :root{color-scheme:light dark}
        @media (max-width:480px){.h{size:1px!important}}
        @media (prefers-color-scheme:dark){.k{color:#eee!important}}
        [data-ogsc] .k{color:#eee}
        [lang] .k{color:#111}
        @font-face{src:url(x)}
        </style><i class="k" style="color:#111;y:1"/><i class="h" style="color:#111"/></b>
        """
    )
  }

  @Test("what is wrong in the sheet is all told, at its place")
  func sheetFaults() {
    let css = """
      :root{--ink:#111;--a:var(--b);--b:var(--a)}
      td>p{x:y}
      .k{color:var(--inc)}
      .l{color:var(--a)}
      @media (width<480px){.m{x:y}}
      """
    #expect(
      messages { () throws(ReportError) in _ = try mail("<p/>", css) } == [
        "s.css:2:1: error: `td>p` can be written on no element of a mail [style.selector] fix: name "
          + "one element, one class, or `element.class`, or keep the rule in `@media screen`",
        "s.css:3:4: error: `:root` sets no `--inc` [style.unknown-variable] fix: --ink",
        "s.css:4:4: error: the value of `--a` needs itself [style.circular-variable]",
        "s.css:5:1: error: `<` cannot stand in the `<style>` of a mail [style.unsafe-text]",
      ]
    )
  }

  @Test("what is wrong in the mail is all told, at the template's place")
  func mailFaults() {
    let html = """
      <b><p class="kay"/>
      <p style="x"/>
      <p style="x:1}"/><p style="x:var(--n)" color="var(--m)"/></b>
      """
    #expect(
      messages { () throws(ReportError) in _ = try mail(html, ".key{x:y}@media a{.key{x:y}}") } == [
        "m.html:1:14: error: no rule of the sheet names the class `kay` [style.unknown-class] "
          + "fix: key",
        "m.html:2:11: error: `x` has no value [style.declaration] fix: x:…",
        "m.html:3:11: error: `}` closes nothing [style.syntax]",
        "m.html:3:28: error: `:root` sets no `--n` [style.unknown-variable]",
        "m.html:3:47: error: `:root` sets no `--m` [style.unknown-variable]",
        "m.html:1:1: error: the rules for the head need one empty `<style>` in the mail "
          + "[style.placeholder] fix: <style></style>",
      ]
    )
  }

  @Test(
    "the head's rules need one empty style element",
    arguments: ["<style/>", "<style>a{}</style>", "<b><style></style><style></style></b>"]
  )
  func placeholder(_ html: String) {
    let found = messages { () throws(ReportError) in _ = try mail(html, "@media a{b{x:y}}") }
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.contains("[style.placeholder]") })
  }

  @Test("a mail that is not well-formed is told at the template's place")
  func notWellFormed() {
    let found = messages { () throws(ReportError) in _ = try mail("<p>\n<b></p>", "") }
    #expect(found.first?.hasPrefix("m.html:2:4: error: ") == true)
  }

  @Test("the program's own sheet for mail can be written on elements, with the site's colours")
  func ownSheet() throws {
    func text(_ path: String) throws -> String {
      try String(contentsOf: URL(filePath: "\(ownTemplates)/\(path)"), encoding: .utf8)
    }
    let site = try text("style.css")
    let written = try mail(
      "<div><style></style><p class=\"k\">x</p></div>",
      try text("mail/style.css"),
      palette: site
    )
    #expect(site.contains("--ink:#16191d"))
    #expect(written.hasSuffix("<p class=\"k\" style=\"color:#16191d\">x</p></div>"))
  }

  @Test("a mail stays well-formed and equals its golden file")
  func golden() throws {
    let css = """
      :root{--ink:#16191d;--ink-2:#43484f;--rule:#dcdedd;--paper:#fdfdfc;
        --sans:-apple-system,"Segoe UI",Arial,sans-serif}
      @media (prefers-color-scheme:dark){
        :root{--ink:#ebebe8;--paper:#131518}
        .bg{background:var(--paper)!important} .k{color:var(--ink)!important}
      }
      [data-ogsc] .k{color:var(--ink)!important}
      body{margin:0;padding:0}
      table{border-collapse:collapse}
      .bg{background-color:var(--paper)}
      .t{font-family:var(--sans);font-size:13px;line-height:18px}
      .k{color:var(--ink)}
      .m{color:var(--ink-2)}
      td.r{border-bottom:1px solid var(--rule)}
      """
    let html = """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en" xml:lang="en">
      <head><meta charset="utf-8"/><title>A note</title><style></style></head>
      <body class="bg" bgcolor="var(--paper)">
      <!--[if mso]><table role="presentation" width="600"><tr><td><![endif]-->
      <table role="presentation" width="100%" style="max-width:600px"><tr>
      <td class="t k r">Ratio&#160;<b class="k">12.5:1</b></td><td class="t m" align="right">1st</td>
      </tr></table>
      <!--[if mso]></td></tr></table><![endif]-->
      </body></html>

      """
    let written = try mail(html, css)
    #expect(parse(Array(written.utf8), named: "mail.html").diagnostics == [])
    #expect(try mail(html, css) == written)
    try expectGolden(written, "mail.html")
  }
}
