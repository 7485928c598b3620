// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup
import Testing

@Suite struct RuleTests {
  @Test("every rule finds its fault at its place, and only there", arguments: cases)
  func rule(_ each: PageCase) {
    let page = Page(SiteFile(path: "p", bytes: Array(samplePage(each.text).utf8)), kind: .html)
    #expect(inspect(page).findings.map(\.description) == each.expected)
  }

  static let cases = [
    PageCase(
      "a div that closes itself",
      ##"<div/>"##,
      [
        "p:4:1: error: `<div/>` closes itself, which HTML reads as an open tag [markup.not-polyglot]"
      ]
    ),
    PageCase(
      "an end tag on a void element",
      ##"<p>a<br></br>b</p>"##,
      [
        "p:4:5: error: `br` has an end tag, which HTML does not allow [markup.not-polyglot]"
      ]
    ),
    PageCase(
      "CDATA",
      ##"<p><![CDATA[a<b]]></p>"##,
      [
        "p:4:4: error: a CDATA section stands in the page, which HTML does not have [markup.not-polyglot]"
      ]
    ),
    PageCase(
      "a processing instruction",
      ##"<p>a<?php b?></p>"##,
      [
        "p:4:5: error: a processing instruction stands in the page, which HTML does not have [markup.not-polyglot]"
      ]
    ),
    PageCase(
      "a prefixed element",
      ##"<h:p xmlns:h="http://www.w3.org/1999/xhtml">a</h:p>"##,
      [
        "p:4:1: error: `h:p` has a prefix, which HTML does not split off [markup.not-polyglot]",
        "p:4:6: error: `xmlns:h=\"http://www.w3.org/1999/xhtml\"` does not belong on `p` [markup.namespace]",
      ]
    ),
    PageCase(
      "a namespace that is not HTML's",
      ##"<p xmlns="urn:x">a</p>"##,
      [
        "p:4:1: error: `p` is in the namespace `urn:x`, which pages do not know [markup.namespace]"
      ]
    ),
    PageCase(
      "an svg without its namespace",
      ##"<svg width="1" height="1" aria-hidden="true"/>"##,
      [
        "p:4:1: error: `svg` does not declare its namespace [markup.namespace]"
      ]
    ),
    PageCase(
      "an unknown element",
      ##"<secton>a</secton>"##,
      [
        "p:4:1: error: `secton` is not an element that pages may use [markup.unknown-element]"
      ]
    ),
    PageCase(
      "an unknown attribute",
      ##"<p clas="x">a</p>"##,
      [
        "p:4:4: error: `p` takes no attribute `clas` [markup.unknown-attribute]"
      ]
    ),
    PageCase(
      "an attribute of another element",
      ##"<p href="a.html">a</p>"##,
      [
        "p:4:4: error: `p` takes no attribute `href` [markup.unknown-attribute]"
      ]
    ),
    PageCase(
      "data attributes",
      ##"<p data-x="1">a</p>"##,
      []
    ),
    PageCase(
      "a block in a paragraph",
      ##"<p><div>a</div></p>"##,
      [
        "p:4:4: error: `div` may not stand in `p` [markup.misplaced-element]"
      ]
    ),
    PageCase(
      "a row without tbody",
      ##"<table><tr><th scope="col">a</th></tr></table>"##,
      [
        "p:4:1: error: the table has no `tbody` [markup.missing-part]",
        "p:4:8: error: `tr` may not stand in `table` [markup.misplaced-element]",
      ]
    ),
    PageCase(
      "text in a list",
      ##"<ul>a<li>b</li></ul>"##,
      [
        "p:4:5: error: text stands directly in `ul`, which holds elements only [markup.misplaced-text]"
      ]
    ),
    PageCase(
      "text in a drawing",
      ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" aria-hidden="true">a</svg>"##,
      [
        "p:4:78: error: text stands directly in `svg`, which holds elements only [markup.misplaced-text]"
      ]
    ),
    PageCase(
      "a link in a link",
      ##"<p><a href="#m">a <b><a href="#m">b</a></b></a></p><p id="m">m</p>"##,
      [
        "p:4:22: error: `a` stands inside a link or control, where it may not [markup.nested]"
      ]
    ),
    PageCase(
      "a button in a button",
      ##"<p><button>a <button>b</button></button></p>"##,
      [
        "p:4:14: error: `button` stands inside a link or control, where it may not [markup.nested]"
      ]
    ),
    PageCase(
      "a div in a dl, with its terms",
      ##"<dl><div><dt>a</dt><dd>b</dd></div></dl>"##,
      []
    ),
    PageCase(
      "a description without a term",
      ##"<dl><dd>a</dd><dt>b</dt></dl>"##,
      [
        "p:4:1: error: `dl` has no `dd` behind its last `dt` [markup.missing-part]",
        "p:4:5: error: `dd` has no `dt` before it [markup.order]",
      ]
    ),
    PageCase(
      "parts of a table out of order",
      ##"<table><tbody><tr><th scope="row">a</th></tr></tbody><thead><tr><th scope="col">b</th></tr></thead></table>"##,
      [
        "p:4:54: error: `thead` comes too late in `table` [markup.order]"
      ]
    ),
    PageCase(
      "a summary that is not first",
      ##"<details><p>a</p><summary>b</summary></details>"##,
      [
        "p:4:18: error: `summary` is not the first element in `details` [markup.order]"
      ]
    ),
    PageCase(
      "details without a summary",
      ##"<details><p>a</p></details>"##,
      [
        "p:4:1: error: `details` has no `summary` [markup.missing-part]"
      ]
    ),
    PageCase(
      "a caption in the middle of a figure",
      ##"<figure><p>a</p><figcaption>b</figcaption><p>c</p></figure>"##,
      [
        "p:4:43: error: `p` follows a `figcaption` that is not first [markup.order]"
      ]
    ),
    PageCase(
      "an event attribute",
      ##"<p onclick="x()">a</p>"##,
      [
        "p:4:4: error: `onclick` runs a script, which pages do not [markup.event-attribute]"
      ]
    ),
    PageCase(
      "a style attribute",
      ##"<p style="color:red">a</p>"##,
      [
        "p:4:4: error: `style` is not allowed in a page [markup.style]"
      ]
    ),
    PageCase(
      "a style element",
      ##"<style>p{}</style>"##,
      [
        "p:4:1: error: `style` is not allowed in a page [markup.style]"
      ]
    ),
    PageCase(
      "an inline script",
      ##"<script>alert(1)</script>"##,
      [
        "p:4:1: error: a script stands in the page [markup.script]"
      ]
    ),
    PageCase(
      "a script of another site",
      ##"<script src="https://x.org/search.js"></script>"##,
      [
        "p:4:1: error: a script stands in the page [markup.script]",
        "p:4:9: error: `src` is `https://x.org/search.js`: the page would load it from elsewhere [markup.outside-request]",
      ]
    ),
    PageCase(
      "the search script",
      ##"<script src="search.js" defer="defer"></script>"##,
      []
    ),
    PageCase(
      "the search script from a page of two folders",
      ##"<script src="../../search.js" defer="defer"></script>"##,
      []
    ),
    PageCase(
      "a script of that name in a folder",
      ##"<script src="mine/search.js"></script>"##,
      [
        "p:4:1: error: a script stands in the page [markup.script]"
      ]
    ),
    PageCase(
      "another script of the site",
      ##"<script src="search.js?v=1"></script><script src="search/2025.js"></script>"##,
      [
        "p:4:1: error: a script stands in the page [markup.script]",
        "p:4:38: error: a script stands in the page [markup.script]",
      ]
    ),
    PageCase(
      "the search script with content, or as a module",
      ##"<script src="search.js">a()</script><script src="search.js" type="module"></script>"##,
      [
        "p:4:1: error: a script stands in the page [markup.script]",
        "p:4:37: error: a script stands in the page [markup.script]",
      ]
    ),
    PageCase(
      "data with a reference",
      ##"<script type="application/ld+json">{"a":"&lt;"}</script>"##,
      [
        "p:4:42: error: `&` stands in a script's data [markup.script]"
      ]
    ),
    PageCase(
      "clean data",
      "<script type=\"application/ld+json\">{\"a\":\"\\u003c\"}</script>",
      []
    ),
    PageCase(
      "an image of another site",
      ##"<p><img src="https://x.org/a.png" alt=""/></p>"##,
      [
        "p:4:9: error: `src` is `https://x.org/a.png`: the page would load it from elsewhere [markup.outside-request]"
      ]
    ),
    PageCase(
      "a paint of another site",
      ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" aria-hidden="true"><rect width="1" height="1" fill="url(http://x.org/#a)"/></svg>"##,
      [
        "p:4:105: error: `fill` is `url(http://x.org/#a)`, which is not in the page [markup.outside-request]"
      ]
    ),
    PageCase(
      "a script as an address",
      ##"<p><a href="javascript:alert(1)">a</a></p>"##,
      [
        "p:4:7: error: `href` is `javascript:alert(1)`: its scheme is not `http`, `https` or `mailto` [markup.address]"
      ]
    ),
    PageCase(
      "a script hidden by references",
      ##"<p><a href="&#x6A;ava&#9;script:alert(1)">a</a></p>"##,
      [
        "p:4:7: error: `href` is `java script:alert(1)`: it has a blank [markup.address]"
      ]
    ),
    PageCase(
      "an address from the root",
      ##"<p><a href="/a.html">a</a></p>"##,
      [
        "p:4:7: error: `href` is `/a.html`: it starts at the server's root, but the site must work under any path [markup.address]"
      ]
    ),
    PageCase(
      "an address without a scheme",
      ##"<p><a href="//x.org/">a</a></p>"##,
      [
        "p:4:7: error: `href` is `//x.org/`: it takes its scheme from the page [markup.address]"
      ]
    ),
    PageCase(
      "data as an address",
      ##"<p><a href=" DATA:text/html,x">a</a> <a href="data:text/html,x">a</a></p>"##,
      [
        "p:4:7: error: `href` is ` DATA:text/html,x`: it has a blank [markup.address]",
        "p:4:41: error: `href` is `data:text/html,x`: its scheme is not `http`, `https` or `mailto` [markup.address]",
      ]
    ),
    PageCase(
      "good addresses",
      ##"<p><a href="https://x.org/?a=1&amp;b=2">a</a> <a href="mailto:a@x.org">b</a> <a href="b.html?c:d">c</a></p>"##,
      []
    ),
    PageCase(
      "an id with a blank",
      ##"<p id="a b">a</p>"##,
      [
        "p:4:4: error: the id `a b` is empty or has blanks [markup.bad-id]"
      ]
    ),
    PageCase(
      "an id given twice",
      "<p id=\"a\">a</p>\n<p id=\"a\">b</p>",
      [
        "p:5:4: error: the id `a` is given a second time [markup.duplicate-id]"
      ]
    ),
    PageCase(
      "references without a target",
      ##"<p><a href="#evidnce">a</a></p><h2 id="evidence">b</h2><div role="group" aria-labelledby="evidence x">c</div>"##,
      [
        "p:4:7: error: `href` refers to `evidnce`, which is no id in this page [markup.missing-target]",
        "p:4:74: error: `aria-labelledby` refers to `x`, which is no id in this page [markup.missing-target]",
      ]
    ),
    PageCase(
      "an escaped reference",
      ##"<p id="ä"><a href="#%C3%A4">a</a></p>"##,
      []
    ),
    PageCase(
      "a second main",
      ##"<div><main>a</main></div>"##,
      [
        "p:4:6: error: `main` stands inside a part other than `body`, `div` and `form`, where it may not [markup.nested]",
        "p:4:6: error: the page has a second `main` [markup.one-main]",
      ]
    ),
    PageCase(
      "a second h1",
      ##"<h1>b</h1>"##,
      [
        "p:4:1: error: the page has a second `h1` [markup.one-heading]"
      ]
    ),
    PageCase(
      "a skipped level",
      ##"<h3>b</h3>"##,
      [
        "p:4:1: error: `h3` follows `h1`: a level is skipped [markup.heading-order]"
      ]
    ),
    PageCase(
      "two unlabelled navs",
      ##"<nav><p>a</p></nav><nav aria-label="b"><p>b</p></nav>"##,
      [
        "p:4:1: error: one of several `nav` has no label [markup.landmark]"
      ]
    ),
    PageCase(
      "an image without alt",
      ##"<p><img src="a.png"/></p>"##,
      [
        "p:4:4: error: `img` has no `alt` [markup.alternative]"
      ]
    ),
    PageCase(
      "a link without text",
      ##"<p><a href="#m"> <b/></a></p><p id="m">a</p>"##,
      [
        "p:4:4: error: `a` has no text that can be read aloud [markup.no-name]",
        "p:4:18: error: `<b/>` closes itself, which HTML reads as an open tag [markup.not-polyglot]",
      ]
    ),
    PageCase(
      "a link named by its image",
      ##"<p><a href="#m"><img src="a.png" alt="a"/></a></p><p id="m">a</p>"##,
      []
    ),
    PageCase(
      "a field without a label",
      ##"<p><input type="text"/><label>a <input type="text"/></label> <label for="f">b</label><input id="f" type="text"/><input id="g" type="text"/></p>"##,
      [
        "p:4:4: error: a form field has no label [markup.no-name]",
        "p:4:113: error: a form field has no label [markup.no-name]",
      ]
    ),
    PageCase(
      "ARIA that is none",
      ##"<p aria-lable="a" role="grup">a</p>"##,
      [
        "p:4:4: error: `aria-lable` is not an attribute of ARIA [markup.aria]",
        "p:4:19: error: `grup` is not a role of ARIA [markup.aria]",
      ]
    ),
    PageCase(
      "a name that is not taken",
      ##"<p aria-label="a">a</p>"##,
      [
        "p:4:4: error: `p` without a role takes no `aria-label` [markup.aria]"
      ]
    ),
    PageCase(
      "a link inside what is hidden",
      ##"<div aria-hidden="true"><a href="#m">a</a></div><p id="m">m</p>"##,
      [
        "p:4:25: error: `a` can be focused but is hidden by `aria-hidden` [markup.hidden-focus]"
      ]
    ),
    PageCase(
      "a table without headers",
      ##"<table><tbody><tr><td>a</td></tr></tbody></table>"##,
      [
        "p:4:1: error: the table has no header [markup.table-header]"
      ]
    ),
    PageCase(
      "a header without a scope",
      ##"<table><tbody><tr><th>a</th></tr></tbody></table>"##,
      [
        "p:4:19: error: a table header does not say what it heads [markup.table-header]"
      ]
    ),
    PageCase(
      "an empty header",
      ##"<table><thead><tr><th scope="col"><span class="x"></span></th></tr></thead><tbody><tr><td>a</td></tr></tbody></table>"##,
      [
        "p:4:19: error: a table header is empty [markup.empty-header]"
      ]
    ),
    PageCase(
      "rows of different lengths",
      "<table><tbody><tr><th scope=\"row\">a</th><td colspan=\"2\">b</td></tr>\n<tr><th scope=\"row\">c</th><td>d</td></tr></tbody></table>",
      [
        "p:5:1: error: the row has 2 columns, the first one of its table 3 [markup.table-columns]"
      ]
    ),
    PageCase(
      "a span that is no number",
      ##"<table><tbody><tr><th scope="row" colspan="-1">a</th></tr></tbody></table>"##,
      [
        "p:4:35: error: `colspan` is `-1`, not a whole number from 1 to 1000 [markup.number]"
      ]
    ),
    PageCase(
      "a drawing without a name",
      ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><circle r="1"/></svg>"##,
      [
        "p:4:1: error: `svg` is neither `role=\"img\"` nor `aria-hidden=\"true\"` [markup.drawing-name]"
      ]
    ),
    PageCase(
      "a drawing without a description",
      ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" role="img" aria-labelledby="t"><title id="t">a</title></svg>"##,
      [
        "p:4:1: error: `svg` is not labelled by a `desc` directly in it [markup.drawing-name]"
      ]
    ),
    PageCase(
      "a drawing without a size",
      ##"<svg xmlns="http://www.w3.org/2000/svg" aria-hidden="true"><circle r="1"/></svg>"##,
      [
        "p:4:1: error: `svg` has neither a `viewBox` nor `width` and `height` [markup.drawing-size]"
      ]
    ),
    PageCase(
      "a number that is none",
      ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" aria-hidden="true"><rect x="NaN" y="1e5" width="Infinity" height="" transform="scale(nan)"/></svg>"##,
      [
        "p:4:84: error: `x` is `NaN`, not plain numbers [markup.number]",
        "p:4:92: error: `y` is `1e5`, not plain numbers [markup.number]",
        "p:4:100: error: `width` is `Infinity`, not plain numbers [markup.number]",
        "p:4:117: error: `height` is empty [markup.number]",
        "p:4:127: error: `transform` is `scale(nan)`, not plain numbers [markup.number]",
      ]
    ),
    PageCase(
      "numbers with units",
      ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0,0 -1.5 +.5" aria-hidden="true"><rect x="50%" y="1.5em" width="2px" height="auto"/></svg>"##,
      []
    ),
    PageCase(
      "an empty path",
      ##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1" aria-hidden="true"><path d=""/><path d="M0,0LNaN,1"/><path d="M0 0l1.5-.5z"/></svg>"##,
      [
        "p:4:84: error: the path's `d` is empty [markup.path]",
        "p:4:96: error: the path's `d` is not made of path commands and plain numbers [markup.path]",
      ]
    ),
  ]
}
