// SPDX-License-Identifier: Apache-2.0
import Templating
import Testing

@Suite struct ContextTests {
  @Test("sections stand in content, in a value, and around an attribute")
  func places() throws {
    let data = #"{"f": true, "n": "a", "l": [{"u": "x"}, {}]}"#
    #expect(try html("{{#f}}<b>{{n}}</b>{{/f}}{{^f}}<i/>{{/f}}", data) == "<b>a</b>")
    #expect(try html("<p class='{{#f}}x {{/f}}{{^f}}y{{/f}}z'/>", data) == "<p class='x z'/>")
    let rows = "{{#l}}<a{{#u}} href=\"{{.}}\"{{/u}}{{^u}} href=\"#\"{{/u}} id='i'/>{{/l}}"
    #expect(try html(rows, data) == "<a href=\"x\" id='i'/><a href=\"#\" id='i'/>")
  }

  @Test("sections around attributes may nest, and may have a prefix")
  func nestedAttributes() throws {
    let svg = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\
      <use{{#a}}{{#b}} xlink:href="{{u}}"{{/b}}{{/a}}/></svg>
      """
    let expected = """
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\
      <use xlink:href="#u"/></svg>
      """
    let data = ##"{"a": true, "b": true, "u": "#u"}"##
    #expect(try rendered(["main.svg": svg], data) == expected)
  }

  @Test("a whole document keeps its type, a fragment needs no root")
  func extent() throws {
    let page = "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\"><p>{{t}}</p></html>"
    #expect(try html(page, #"{"t": 1}"#) == page.replacing("{{t}}", with: "1"))
    #expect(try html("a <b/> {{t}} <i/>", #"{"t": 1}"#) == "a <b/> 1 <i/>")
  }

  @Test("a page is checked with its parents, blocks and partials")
  func composed() throws {
    let files: Files = [
      "main.html": "{{<base}}{{$title}}{{t}}{{/title}}{{$body}}<p>{{>part}}</p>{{/body}}{{/base}}",
      "base.html": """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml">
      <head><title>{{$title}}x{{/title}}</title></head>
      <body>
        {{$body}}
        {{/body}}
      </body>
      </html>
      """,
      "part.html": "<b title='{{t}}'>{{t}}</b>{{>mark}}",
      "mark.svg": "<svg xmlns='http://www.w3.org/2000/svg'><text>{{t}}</text></svg>",
    ]
    let b = "<b title='&quot;&lt;'>\"&lt;</b>"
    let svg = "<svg xmlns='http://www.w3.org/2000/svg'><text>\"&lt;</text></svg>"
    #expect(
      try rendered(files, #"{"t": "\"<"}"#) == """
        <!DOCTYPE html>
        <html xmlns="http://www.w3.org/1999/xhtml">
        <head><title>"&lt;</title></head>
        <body>
        <p>\(b)\(svg)</p></body>
        </html>
        """
    )
  }

  @Test("a base's fault is reported once, however many pages have it")
  func onceOnly() {
    let files: Files = [
      "main.html": "{{<base}}{{$a}}1{{/a}}{{/base}}", "two.html": "{{<base}}{{$a}}2{{/a}}{{/base}}",
      "base.html": "<p>{{$a}}{{/a}}",
    ]
    #expect(complaints(files).count == 1)
  }

  @Test("comments of the language may stand anywhere")
  func comments() throws {
    #expect(
      try html("<p {{! a }}class='{{! b }}x'><!-- {{! c }} --></p>") == "<p class='x'><!--  --></p>"
    )
  }

  /// Places where a section or a prefix might hide what an attribute is; each is refused.
  static let hidden = [
    "<p{{#t}} onclick='{{.}}'{{/t}}/>", "<p{{#t}} style='{{.}}'{{/t}}/>",
    "<p style='{{#t}}{{/t}}'/>",
    "<meta{{#t}} http-equiv='refresh'{{/t}} content='{{t}}'/>", "<p xmlns='{{t}}'/>",
    "<p xmlns:a='{{t}}'/>", "<p{{#t}} xmlns='{{.}}'{{/t}}/>", "<p{{#t}} xmlns:a='{{.}}'{{/t}}/>",
    "<p ONCLICK='{{t}}'/>", "<SCRIPT>{{t}}</SCRIPT>", "<script><b>{{t}}</b></script>",
    "<a:script xmlns:a='http://www.w3.org/2000/svg'>{{t}}</a:script>",
    "{{#t}}<style>{{.}}</style>{{/t}}", "<iframe srcdoc='{{t}}'/>", "<animate values='{{t}}'/>",
    "<p title='a' {{#t}}{{.}}{{/t}}/>", "<![CDATA[ {{#t}} ]]>{{/t}}",
  ]

  @Test("nothing hides a place where no value may go", arguments: hidden)
  func hiddenPlaces(_ template: String) {
    let found = complaints(html: template, #"{"t": "x"}"#)
    #expect(found.contains { $0.contains("template.forbidden-place") }, "\(found)")
  }

  /// URLs in attributes that are easily missed.
  static let urls = [
    "<a{{#t}} href='{{.}}'{{/t}}/>", "<a HREF='{{t}}'/>", "<use a:href='{{t}}' xmlns:a='u:x'/>",
    "<a xml:base='{{t}}'/>", "<button formaction='{{t}}'/>", "<object data='{{t}}'/>",
  ]

  @Test("nothing hides a URL", arguments: urls)
  func hiddenURLs(_ template: String) {
    let found = complaints(html: template, #"{"t": "javascript:x"}"#)
    #expect(found.count == 1)
    #expect(found[0].contains("template.unsafe-url"))
  }
}
