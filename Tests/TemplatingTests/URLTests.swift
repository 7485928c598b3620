// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Templating
import Testing

@Suite struct URLTests {
  static let model = Model<String>(.text("u") { $0 })

  /// What a URL becomes in a link, or `nil` if it is refused.
  func link(_ url: String, in value: String = "{{u}}") throws -> String? {
    let source = "<a href=\"\(value)\"/>"
    let library = try TemplateLibrary((["main.html": source] as Files).sources)
    let template = try library.template("main", for: Self.model.shape)
    do {
      let bytes = try template.render(Self.model.record(of: url))
      return String(String(decoding: bytes, as: UTF8.self).dropFirst(9).dropLast(3))
    } catch {
      #expect(error.stage == .rendering)
      #expect(error.diagnostics.map(\.id) == ["template.unsafe-url"])
      return nil
    }
  }

  @Test(
    "relative references and the allowed schemes pass",
    arguments: [
      "", "a.html", "../2025/12/17/", "#top", "?q=a:b", "/a:b", "//example.org/", "a/b:c",
      "http://example.org/", "HTTPS://example.org", "mailto:desk@example.org", "./a:b",
    ]
  )
  func safe(_ url: String) throws { #expect(try link(url) == url) }

  @Test("an apostrophe hides nothing")
  func apostrophe() throws {
    #expect(try link("it's/x") == "it&#39;s/x")
    #expect(try link("it's:x") == nil)
  }

  @Test(
    "every other scheme is refused, however it is spelt",
    arguments: [
      "javascript:alert(1)", "JavaScript:x", " javascript:x", "\u{1}javascript:x",
      "java\tscript:x", "java\nscript:x", "\njavascript:x", "data:text/html,x", "vbscript:x",
      "file:///etc/passwd", ":x", "BTC:USDT", "blob:x", "java\u{202E}script:x",
    ]
  )
  func unsafe(_ url: String) throws { #expect(try link(url) == nil) }

  @Test("what the template writes before or after a value counts")
  func around() throws {
    #expect(try link("a:b", in: "/x/{{u}}") == "/x/a:b")
    #expect(try link("a:b", in: "https://e.org/{{u}}") == "https://e.org/a:b")
    #expect(try link("script:x", in: "java{{u}}") == nil)
    #expect(try link("s://e.org", in: "http{{u}}") == nil)
    #expect(try link("x", in: "note-{{u}}.html") == "note-x.html")
    #expect(try link("javascript", in: "{{u}}:alert(1)") == nil)
    #expect(try link("https", in: "{{u}}://e.org") == "https://e.org")
    #expect(try link("java", in: "{{u}}{{u}}:x") == nil)
    #expect(try link("https", in: "{{u}}x:y") == nil)
    #expect(try link("e.org", in: "{{u}}/x:y") == "e.org/x:y")
  }

  @Test("a value that sections put together is checked as a whole")
  func sections() throws {
    let source = "<a href='{{#l}}{{.}}{{/l}}'/>"
    #expect(try html(source, #"{"l": ["ht", "tp:", "//e.org"]}"#) == "<a href='http://e.org'/>")
    let found = complaints(html: source, #"{"l": ["java", "script:", "x"]}"#)
    #expect(
      found == [
        """
        t/main.html:1:10: error: the URL `javascript:x` has a scheme that a link may not have \
        [template.unsafe-url]
          | <a href='{{#l}}{{.}}{{/l}}'/>
          |          ^
          fix: use http, https, mailto, or a relative reference
        """
      ]
    )
  }

  @Test("other attributes take any text")
  func otherAttributes() throws {
    let data = #"{"t": "javascript:x"}"#
    #expect(try html("<p title='{{t}}'/>", data) == "<p title='javascript:x'/>")
  }

  @Test("all URL attributes are known", arguments: ["src", "action", "cite", "poster", "data"])
  func attributes(_ name: String) {
    #expect(complaints(html: "<a \(name)='{{t}}'/>", #"{"t": "x:y"}"#).count == 1)
    #expect(complaints(html: "<a \(name)='{{t}}'/>", #"{"t": "x:y"}"#)[0].contains("unsafe-url"))
  }
}
