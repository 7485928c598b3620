// SPDX-License-Identifier: Apache-2.0

extension DiagnosticTests {
  /// One mistake each.
  static let cases: [Case] = [
    Case(
      name: "unclosed tag",
      files: ["main.txt": "a\nb {{name\n"],
      expected: [
        #"""
        t/main.txt:2:3: error: the tag opened by `{{` never closes [template.unclosed-tag]
          | b {{name
          |   ^
          fix: close it with `}}`
        """#
      ]
    ),
    Case(
      name: "unclosed triple",
      files: ["main.txt": "{{{name}}"],
      expected: [
        #"""
        t/main.txt:1:1: error: the tag opened by `{{{` never closes [template.unclosed-tag]
          | {{{name}}
          | ^
          fix: close it with `}}}`
        """#
      ]
    ),
    Case(
      name: "no name",
      files: ["main.txt": "a {{ }} b"],
      expected: [
        #"""
        t/main.txt:1:3: error: the tag has no name [template.bad-name]
          | a {{ }} b
          |   ^
          fix: use letters, digits, `_` and `-`, with single dots between parts
        """#
      ]
    ),
    Case(
      name: "bad name",
      files: ["main.txt": "{{a..b}} {{>../x}}"],
      expected: [
        #"""
        t/main.txt:1:1: error: `a..b` is not a name [template.bad-name]
          | {{a..b}} {{>../x}}
          | ^
          fix: use letters, digits, `_` and `-`, with single dots between parts
        """#,
        #"""
        t/main.txt:1:10: error: `../x` is not a name [template.bad-name]
          | {{a..b}} {{>../x}}
          |          ^
          fix: use letters, digits, `_` and `-`, with single dots between parts
        """#,
      ]
    ),
    Case(
      name: "delimiters",
      files: ["main.txt": "{{=<% %>=}}"],
      expected: [
        #"""
        t/main.txt:1:1: error: the delimiters cannot be changed [template.delimiters]
          | {{=<% %>=}}
          | ^
          fix: write tags as `{{name}}`
        """#
      ]
    ),
    Case(
      name: "unclosed section",
      files: ["main.txt": "\n {{#rows}} {{^b}}"],
      expected: [
        #"""
        t/main.txt:2:2: error: `{{#rows}}` is never closed [template.unclosed-section]
          |  {{#rows}} {{^b}}
          |  ^
          fix: close it with `{{/rows}}`
        """#,
        #"""
        t/main.txt:2:12: error: `{{^b}}` is never closed [template.unclosed-section]
          |  {{#rows}} {{^b}}
          |            ^
          fix: close it with `{{/b}}`
        """#,
      ]
    ),
    Case(
      name: "crossed sections",
      files: ["main.txt": "{{#a}}{{#b}}{{/a}}{{/b}}"],
      data: #"{"a": true, "b": true}"#,
      expected: [
        #"""
        t/main.txt:1:7: error: `{{#b}}` is never closed [template.unclosed-section]
          | {{#a}}{{#b}}{{/a}}{{/b}}
          |       ^
          fix: close it with `{{/b}}`
        """#,
        #"""
        t/main.txt:1:19: error: `{{/b}}` closes nothing [template.unexpected-close]
          | {{#a}}{{#b}}{{/a}}{{/b}}
          |                   ^
        """#,
      ]
    ),
    Case(
      name: "closes nothing",
      files: ["main.txt": "{{#rows}}\n  {{/row}}\n{{/rows}}"],
      data: #"{"rows": []}"#,
      expected: [
        #"""
        t/main.txt:2:3: error: `{{/row}}` closes nothing [template.unexpected-close]
          |   {{/row}}
          |   ^
          fix: write `{{/rows}}`
          note: t/main.txt:1:1: `{{#rows}}` is open here
        """#
      ]
    ),
    Case(
      name: "outside blocks",
      files: ["main.txt": "{{<p}}{{a}}{{/p}}", "p.txt": ""],
      expected: [
        #"""
        t/main.txt:1:7: error: `{{a}}` stands in `{{<p}}` outside its blocks [template.outside-block]
          | {{<p}}{{a}}{{/p}}
          |       ^
          fix: move it into a `{{$block}}`
        """#
      ]
    ),
    Case(
      name: "block filled twice",
      files: ["main.txt": "{{<p}}{{$a}}{{/a}}{{$a}}{{/a}}{{/p}}", "p.txt": "{{$a}}{{/a}}"],
      expected: [
        #"""
        t/main.txt:1:19: error: `{{$a}}` is filled twice [template.duplicate-block]
          | {{<p}}{{$a}}{{/a}}{{$a}}{{/a}}{{/p}}
          |                   ^
          note: t/main.txt:1:7: first here
        """#
      ]
    ),
    Case(
      name: "unknown name",
      files: ["main.txt": "{{#r}}{{toatl}} {{q}}{{/r}}"],
      data: #"{"r": {"total": 1}}"#,
      expected: [
        #"""
        t/main.txt:1:7: error: there is no name `toatl` here [template.unknown-name]
          | {{#r}}{{toatl}} {{q}}{{/r}}
          |       ^
          fix: write `total`
        """#,
        #"""
        t/main.txt:1:17: error: there is no name `q` here [template.unknown-name]
          | {{#r}}{{toatl}} {{q}}{{/r}}
          |                 ^
          fix: write `r`
        """#,
      ]
    ),
    Case(
      name: "unknown part",
      files: ["main.txt": "{{r.totl}} {{r.total.x}}"],
      data: #"{"r": {"total": 1}}"#,
      expected: [
        #"""
        t/main.txt:1:1: error: `r` has no name `totl` [template.unknown-name]
          | {{r.totl}} {{r.total.x}}
          | ^
          fix: write `total`
        """#,
        #"""
        t/main.txt:1:12: error: `r.total` has no name `x` [template.unknown-name]
          | {{r.totl}} {{r.total.x}}
          |            ^
        """#,
      ]
    ),
    Case(
      name: "unknown partial",
      files: ["main.txt": "{{>parts/haed}}", "parts/head.txt": ""],
      expected: [
        #"""
        t/main.txt:1:1: error: there is no partial `parts/haed` [template.unknown-partial]
          | {{>parts/haed}}
          | ^
          fix: write `{{>parts/head}}`
        """#
      ]
    ),
    Case(
      name: "unknown parent",
      files: ["main.txt": "{{<bsae}}{{/bsae}}", "base.txt": ""],
      expected: [
        #"""
        t/main.txt:1:1: error: there is no parent `bsae` [template.unknown-parent]
          | {{<bsae}}{{/bsae}}
          | ^
          fix: write `{{<base}}`
        """#
      ]
    ),
    Case(
      name: "unknown block",
      files: ["main.txt": "{{<p}}{{$titel}}{{/titel}}{{/p}}", "p.txt": "{{$title}}{{/title}}"],
      expected: [
        #"""
        t/main.txt:1:7: error: `p` has no block `titel` [template.unknown-block]
          | {{<p}}{{$titel}}{{/titel}}{{/p}}
          |       ^
          fix: write `{{$title}}`
        """#
      ]
    ),
    Case(
      name: "mixed kinds",
      files: ["main.html": "{{>p}}", "p.txt": ""],
      expected: [
        #"""
        t/main.html:1:1: error: `{{>p}}` takes a .txt template into a .html one [template.mixed-kinds]
          | {{>p}}
          | ^
        """#
      ]
    ),
    Case(
      name: "partial without end",
      files: ["main.txt": "{{>p}}", "p.txt": "x\n{{>p}}"],
      expected: [
        #"""
        t/p.txt:2:1: error: `{{>p}}` takes in itself more than 100 deep [template.depth]
          | {{>p}}
          | ^
          fix: end it with a section over a list that gets shorter
        """#
      ]
    ),
    Case(
      name: "parent without end",
      files: ["main.txt": "{{<main}}{{/main}}"],
      expected: [
        #"""
        t/main.txt:1:1: error: `{{<main}}` is nested more than 100 deep [template.depth]
          | {{<main}}{{/main}}
          | ^
        """#
      ]
    ),
    Case(
      name: "untested optional",
      files: ["main.txt": "{{#l}}{{x}} {{y.z}}{{/l}}"],
      data: #"{"l": [{"x": 1, "y": {"z": 1}}, {}]}"#,
      expected: [
        #"""
        t/main.txt:1:7: error: `x` may be absent [template.untested-optional]
          | {{#l}}{{x}} {{y.z}}{{/l}}
          |       ^
          fix: test it with a section: `{{#x}}…{{/x}}`
        """#,
        #"""
        t/main.txt:1:13: error: `y` may be absent [template.untested-optional]
          | {{#l}}{{x}} {{y.z}}{{/l}}
          |             ^
          fix: test it with a section: `{{#y}}…{{/y}}`
        """#,
      ]
    ),
    Case(
      name: "kinds that cannot be written",
      files: ["main.txt": "{{flag}} {{list}} {{record}}"],
      data: #"{"flag": true, "list": [1], "record": {}}"#,
      expected: [
        #"""
        t/main.txt:1:1: error: `flag` is a flag, which cannot be written [template.wrong-kind]
          | {{flag}} {{list}} {{record}}
          | ^
          fix: test it with `{{#flag}}`
        """#,
        #"""
        t/main.txt:1:10: error: `list` is a list, which cannot be written [template.wrong-kind]
          | {{flag}} {{list}} {{record}}
          |          ^
          fix: go through it with `{{#list}}`
        """#,
        #"""
        t/main.txt:1:19: error: `record` is a record, which cannot be written [template.wrong-kind]
          | {{flag}} {{list}} {{record}}
          |                   ^
          fix: write one of its names
        """#,
      ]
    ),
    Case(
      name: "unescaped text",
      files: ["main.html": "{{{t}}} {{&t}}"],
      data: #"{"t": "x"}"#,
      expected: [
        #"""
        t/main.html:1:1: error: `{{{t}}}` would write text unescaped [template.unescaped]
          | {{{t}}} {{&t}}
          | ^
          fix: write `{{t}}`
        """#,
        #"""
        t/main.html:1:9: error: `{{{t}}}` would write text unescaped [template.unescaped]
          | {{{t}}} {{&t}}
          |         ^
          fix: write `{{t}}`
        """#,
      ]
    ),
    Case(
      name: "not well-formed",
      files: ["main.html": "<p>\n  {{t}}</b>\n</p>"],
      data: #"{"t": "x"}"#,
      expected: [
        #"""
        t/main.html:2:8: error: the text is not well-formed XML: Opening and ending tag mismatch: p and b [template.not-well-formed]
          |   {{t}}</b>
          |        ^
          fix: close the elements in the reverse order of their opening
        """#
      ]
    ),
    Case(
      name: "not well-formed in a parent",
      files: ["main.html": "{{<p}}{{$a}}<b>{{/a}}{{/p}}", "p.html": "<p>{{$a}}x{{/a}}</p>"],
      expected: [
        #"""
        t/p.html:1:17: error: the text is not well-formed XML: Opening and ending tag mismatch: b and p [template.not-well-formed]
          | <p>{{$a}}x{{/a}}</p>
          |                 ^
          fix: close the elements in the reverse order of their opening
          note: t/main.html:1:1: found with the blocks of this template
        """#
      ]
    ),
    Case(
      name: "unbalanced in content",
      files: ["main.html": "<p>{{#f}}</p><p>{{/f}}</p>"],
      data: #"{"f": true}"#,
      expected: [
        #"""
        t/main.html:1:10: error: the text is not well-formed XML: Opening and ending tag mismatch: {{#f}} and p [template.not-well-formed]
          | <p>{{#f}}</p><p>{{/f}}</p>
          |          ^
          fix: close the elements in the reverse order of their opening
        """#
      ]
    ),
    Case(
      name: "unbalanced values",
      files: ["main.html": "<p class='{{#f}}a' id='b{{/f}}'/>"],
      data: #"{"f": true}"#,
      expected: [
        #"""
        t/main.html:1:11: error: the section `{{#f}}` begins and ends in different places of the markup [template.unbalanced-section]
          | <p class='{{#f}}a' id='b{{/f}}'/>
          |           ^
          fix: put it around whole elements, inside one attribute value, or around one attribute
        """#
      ]
    ),
    Case(
      name: "two attributes in a section",
      files: ["main.html": "<p{{#f}} class='a' id='b'{{/f}}/>"],
      data: #"{"f": true}"#,
      expected: [
        #"""
        t/main.html:1:3: error: the section `{{#f}}` does not hold one whole attribute [template.unbalanced-section]
          | <p{{#f}} class='a' id='b'{{/f}}/>
          |   ^
          fix: put it around one attribute with its quoted value
        """#
      ]
    ),
    Case(
      name: "half an attribute in a section",
      files: ["main.html": "<p {{#f}}class={{/f}}'a'/>"],
      data: #"{"f": true}"#,
      expected: [
        #"""
        t/main.html:1:4: error: the section `{{#f}}` does not hold one whole attribute [template.unbalanced-section]
          | <p {{#f}}class={{/f}}'a'/>
          |    ^
          fix: put it around one attribute with its quoted value
        """#
      ]
    ),
    Case(
      name: "an attribute twice",
      files: ["main.html": "<p class='a'{{#f}} class='b'{{/f}}/>"],
      data: #"{"f": true}"#,
      expected: [
        #"""
        t/main.html:1:13: error: the attribute `class` in `{{#f}}` may be written twice [template.duplicate-attribute]
          | <p class='a'{{#f}} class='b'{{/f}}/>
          |             ^
          fix: write the other one in `{{^f}}`
        """#
      ]
    ),
    Case(
      name: "names",
      files: ["main.html": "<{{t}}></{{t}}><p {{t}}='a'/>"],
      data: #"{"t": "x"}"#,
      expected: [
        #"""
        t/main.html:1:2: error: `{{t}}` stands in the name of an element or attribute [template.forbidden-place]
          | <{{t}}></{{t}}><p {{t}}='a'/>
          |  ^
        """#,
        #"""
        t/main.html:1:10: error: `{{t}}` stands in the name of an element or attribute [template.forbidden-place]
          | <{{t}}></{{t}}><p {{t}}='a'/>
          |          ^
        """#,
        #"""
        t/main.html:1:19: error: `{{t}}` stands in the name of an element or attribute [template.forbidden-place]
          | <{{t}}></{{t}}><p {{t}}='a'/>
          |                   ^
        """#,
      ]
    ),
    Case(
      name: "unquoted",
      files: ["main.html": "<p class={{t}}/>"],
      data: #"{"t": "x"}"#,
      expected: [
        #"""
        t/main.html:1:10: error: `{{t}}` stands in an unquoted attribute value [template.forbidden-place]
          | <p class={{t}}/>
          |          ^
          fix: put the value in quotes
        """#
      ]
    ),
    Case(
      name: "reference",
      files: ["main.html": "<p>&{{t}}; &#{{t}};</p>"],
      data: #"{"t": "x"}"#,
      expected: [
        #"""
        t/main.html:1:5: error: `{{t}}` stands in a character reference [template.forbidden-place]
          | <p>&{{t}}; &#{{t}};</p>
          |     ^
        """#,
        #"""
        t/main.html:1:14: error: `{{t}}` stands in a character reference [template.forbidden-place]
          | <p>&{{t}}; &#{{t}};</p>
          |              ^
        """#,
      ]
    ),
    Case(
      name: "script and style",
      files: ["main.html": "<script>{{t}}</script>\n<style>{{#f}}{{t}}{{/f}}</style>"],
      data: #"{"t": "x", "f": true}"#,
      expected: [
        #"""
        t/main.html:1:9: error: `{{t}}` stands in `<script>`, whose content cannot be escaped [template.forbidden-place]
          | <script>{{t}}</script>
          |         ^
        """#,
        #"""
        t/main.html:2:14: error: `{{t}}` stands in `<style>`, whose content cannot be escaped [template.forbidden-place]
          | <style>{{#f}}{{t}}{{/f}}</style>
          |              ^
        """#,
      ]
    ),
    Case(
      name: "comment, instruction, CDATA",
      files: ["main.html": "<!-- {{t}} --><?x {{t}}?><![CDATA[{{t}}]]>"],
      data: #"{"t": "x"}"#,
      expected: [
        #"""
        t/main.html:1:6: error: `{{t}}` stands in a comment of the page [template.forbidden-place]
          | <!-- {{t}} --><?x {{t}}?><![CDATA[{{t}}]]>
          |      ^
          fix: write the comment as `{{! … }}`
        """#,
        #"""
        t/main.html:1:19: error: `{{t}}` stands in a processing instruction [template.forbidden-place]
          | <!-- {{t}} --><?x {{t}}?><![CDATA[{{t}}]]>
          |                   ^
        """#,
        #"""
        t/main.html:1:35: error: `{{t}}` stands in a CDATA section [template.forbidden-place]
          | <!-- {{t}} --><?x {{t}}?><![CDATA[{{t}}]]>
          |                                   ^
        """#,
      ]
    ),
    Case(
      name: "document type",
      files: ["main.html": "<!DOCTYPE {{t}}><html xmlns='http://www.w3.org/1999/xhtml'/>"],
      data: #"{"t": "x"}"#,
      expected: [
        #"""
        t/main.html:1:11: error: `{{t}}` stands in a declaration [template.forbidden-place]
          | <!DOCTYPE {{t}}><html xmlns='http://www.w3.org/1999/xhtml'/>
          |           ^
        """#
      ]
    ),
    Case(
      name: "attributes that take no value",
      files: [
        "main.html":
          "<p style='{{t}}' onclick='{{t}}'/><img srcset='{{t}}'/><meta http-equiv='x' content='{{t}}'/><set to='{{t}}'/>"
      ],
      data: #"{"t": "x"}"#,
      expected: [
        #"""
        t/main.html:1:11: error: `{{t}}` stands in the attribute `style` [template.forbidden-place]
          | <p style='{{t}}' onclick='{{t}}'/><img srcset='{{t}}'/><meta http-equiv='x' content='{{t}}'/><set to…
          |           ^
          fix: it is CSS; use a class or a presentation attribute
        """#,
        #"""
        t/main.html:1:27: error: `{{t}}` stands in the attribute `onclick` [template.forbidden-place]
          | <p style='{{t}}' onclick='{{t}}'/><img srcset='{{t}}'/><meta http-equiv='x' content='{{t}}'/><set to…
          |                           ^
          fix: an event attribute runs as a script
        """#,
        #"""
        t/main.html:1:48: error: `{{t}}` stands in the attribute `srcset` [template.forbidden-place]
          | <p style='{{t}}' onclick='{{t}}'/><img srcset='{{t}}'/><meta http-equiv='x' content='{{t}}'/><set to…
          |                                                ^
          fix: it holds several URLs; use `src`
        """#,
        #"""
        t/main.html:1:86: error: `{{t}}` stands in the attribute `content` [template.forbidden-place]
          | …'{{t}}'/><img srcset='{{t}}'/><meta http-equiv='x' content='{{t}}'/><set to='{{t}}'/>
          |                                                              ^
          fix: it may become a URL or a script
        """#,
        #"""
        t/main.html:1:103: error: `{{t}}` stands in the attribute `to` [template.forbidden-place]
          | …set='{{t}}'/><meta http-equiv='x' content='{{t}}'/><set to='{{t}}'/>
          |                                                              ^
          fix: it may become a URL or a script
        """#,
      ]
    ),
    Case(
      name: "partial in an attribute",
      files: ["main.html": "<p class='{{>p}}'/>", "p.html": "x"],
      expected: [
        #"""
        t/main.html:1:11: error: `{{>p}}` stands in an attribute; partials stand in content only [template.misplaced-partial]
          | <p class='{{>p}}'/>
          |           ^
        """#
      ]
    ),
    Case(
      name: "partial in a tag",
      files: ["main.html": "<p {{>p}}/>", "p.html": "x"],
      expected: [
        #"""
        t/main.html:1:4: error: `{{>p}}` stands in the name of an element or attribute [template.misplaced-partial]
          | <p {{>p}}/>
          |    ^
        """#
      ]
    ),
    Case(
      name: "scheme of the template",
      files: ["main.html": "<a href='javascript:{{t}}'/><a href='data:{{t}}'/>"],
      data: #"{"t": "x"}"#,
      expected: [
        #"""
        t/main.html:1:21: error: the URL in `href` starts with `javascript:`, which a link may not have [template.unsafe-url]
          | <a href='javascript:{{t}}'/><a href='data:{{t}}'/>
          |                     ^
          fix: use http, https, mailto, or a relative reference
        """#,
        #"""
        t/main.html:1:43: error: the URL in `href` starts with `data:`, which a link may not have [template.unsafe-url]
          | <a href='javascript:{{t}}'/><a href='data:{{t}}'/>
          |                                           ^
          fix: use http, https, mailto, or a relative reference
        """#,
      ]
    ),
    Case(
      name: "scheme of a value",
      files: ["main.html": "<a href='{{t}}'/>\n<a{{#t}} href='{{.}}'{{/t}}/>"],
      data: #"{"t": "javascript:alert(1)"}"#,
      expected: [
        #"""
        t/main.html:1:10: error: the URL `javascript:alert(1)` has a scheme that a link may not have [template.unsafe-url]
          | <a href='{{t}}'/>
          |          ^
          fix: use http, https, mailto, or a relative reference
        """#,
        #"""
        t/main.html:2:16: error: the URL `javascript:alert(1)` has a scheme that a link may not have [template.unsafe-url]
          | <a{{#t}} href='{{.}}'{{/t}}/>
          |                ^
          fix: use http, https, mailto, or a relative reference
        """#,
      ]
    ),
    Case(
      name: "JSON syntax",
      files: ["main.txt": ""],
      data: "{\n  \"a\": 01}",
      expected: [
        #"""
        d.json:2:9: error: expected `,` or `}`, found something else [data.json-syntax]
          |   "a": 01}
          |         ^
        """#
      ]
    ),
    Case(
      name: "JSON name twice",
      files: ["main.txt": ""],
      data: #"{"a": 1, "a": 2}"#,
      expected: [
        #"""
        d.json:1:10: error: the name `a` occurs twice [data.json-syntax]
          | {"a": 1, "a": 2}
          |          ^
        """#
      ]
    ),
    Case(
      name: "JSON too deep",
      files: ["main.txt": ""],
      data: String(repeating: "[", count: 65),
      expected: [
        #"""
        d.json:1:65: error: the value is nested more than 64 deep [data.json-depth]
          | [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
          |                                                                 ^
        """#
      ]
    ),
    Case(
      name: "JSON mixed",
      files: ["main.txt": ""],
      data: #"{"a": [1, {"b": 1}, [2]]}"#,
      expected: [
        #"""
        d.json:1:11: error: the array mixes text and a record [data.json-mixed]
          | {"a": [1, {"b": 1}, [2]]}
          |           ^
        """#,
        #"""
        d.json:1:21: error: the array mixes text and a list [data.json-mixed]
          | {"a": [1, {"b": 1}, [2]]}
          |                     ^
        """#,
      ]
    ),
  ]
}
