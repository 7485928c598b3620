// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Markup
import Styles
import TestSupport
import Testing

@Suite("Charts in a fixed size")
struct FixedChartTests {
  static let paper = ":root{--paper:#fff}"

  private func style(_ css: String, of content: String = "<path class=\"k\"/>") throws -> String {
    let made = try drawing(
      "<svg class=\"c\" height=\"9\">\(content)</svg>",
      Self.paper + css
    )
    let start = try #require(made.firstRange(of: "<style>\n")?.upperBound)
    let end = try #require(made.firstRange(of: "\n</style>")?.lowerBound)
    return String(made[min(start, end)..<end])
  }

  @Test("the gutters are those of the root's strongest rules")
  func gutters() throws {
    let css = """
      svg.c{--l:0px;--r:0px} svg.c.a{--l:30px} .c{--l:1px} .b{--r:calc(0)!important}
      .b{--r:2.5rem!important} svg.c.a{--r:7px} .c path{--l:99px}
      """
    let made = try drawing("<svg class=\"c a b\" height=\"50\"><path/></svg>", Self.paper + css)
    #expect(made.contains("width=\"200\" height=\"70\" viewBox=\"0 0 200 70\""))
    #expect(made.contains("<svg x=\"40\" y=\"10\" width=\"110\" height=\"50\""))
  }

  @Test("a chart without gutters fills the drawing but for the margin")
  func noGutters() throws {
    let made = try drawing("<svg class=\"c\" height=\"5\"><g/></svg>", Self.paper)
    #expect(made.contains("<svg x=\"10\" y=\"10\" width=\"180\" height=\"5\""))
  }

  @Test("the drawing bears role and name, the plot box the rest")
  func meaning() throws {
    let made = try drawing(
      "<svg class=\"c\" id=\"i\" role=\"img\" aria-labelledby=\"t\" width=\"100%\" height=\"5\">"
        + "<title id=\"t\">A &amp; B</title><desc>d</desc></svg>",
      Self.paper
    )
    #expect(made.contains("viewBox=\"0 0 200 25\" role=\"img\" aria-labelledby=\"t\">\n<style>"))
    #expect(made.contains("xml:space=\"preserve\" class=\"c\" id=\"i\"><title id=\"t\">A &amp; B"))
    #expect(made.hasSuffix("<desc>d</desc></svg></svg>\n"))
  }

  @Test("the rules are those about the chart's classes and elements")
  func rules() throws {
    let css = """
      .k,.other{fill:red} .c .k{fill:blue} .d .k{fill:lime} svg>path{stroke:red} p{fill:red}
      .k:hover{fill:red} *{opacity:1} path::before{fill:red} body .k{fill:red}
      """
    #expect(
      try style(css) == ".k{fill:red}\n.c .k{fill:blue}\nsvg>path{stroke:red}\n*{opacity:1}"
    )
  }

  @Test("the values are those that rsvg-convert reads")
  func values() throws {
    let css = """
      :root{--a:light-dark( #111 , rgb(0,0,0) );--f:"A B",serif}
      .c{--b:var(--a)} .k{width:calc(1px);fill:var(--b);font:1.75rem/1 var(--f);margin:0}
      .k{stroke-width:.5rem;stroke:var(--none,rgb(1,2,3))}
      """
    #expect(
      try style(css)
        == ".k{fill:#111;font:28px/1 'A B',serif}\n.k{stroke-width:8px;stroke:rgb(1,2,3)}"
    )
  }

  @Test("of groups the light screen's apply, and containers of that width")
  func groups() throws {
    let css = """
      @media screen{.k{fill:a}} @media (prefers-color-scheme:dark){.k{fill:b}}
      @media print,(prefers-color-scheme:light){.k{fill:c}} @media print{.k{fill:d}}
      @container (max-width:11.25rem){.k{fill:e}} @container (max-width:179px){.k{fill:f}}
      @container (min-width:180px) and (max-width:181px){.k{fill:g}} @supports (a:b){.k{fill:h}}
      @container (min-width:181px){.k{fill:i}} @font-face{fill:j}
      """
    #expect(try style(css) == ".k{fill:a}\n.k{fill:c}\n.k{fill:e}\n.k{fill:g}")
  }

  @Test("what is hidden is left out, with all in it")
  func hidden() throws {
    let css = """
      .w{fill:a} .c .n{display:none} @container (max-width:200px){.c .w{display:none}.n{display:inline}}
      @container (max-width:200px){.c .n{display:inline}}
      """
    let made = try drawing(
      """
      <svg class="c" height="9"><text><tspan class="w">a <tspan class="n">b</tspan></tspan>c</text>\
      <svg class="w"><path/></svg><g class="w"/><text class="n">d</text></svg>
      """,
      Self.paper + css
    )
    #expect(made.hasSuffix("><text>c</text><text class=\"n\">d</text></svg></svg>\n"))
  }

  @Test("a stretched svg becomes one in px, with its paths")
  func stretchedBox() throws {
    let made = try drawing(
      """
      <svg class="c" height="50"><svg width="50%" height="40"><svg viewBox="0 0 1000 20" \
      preserveAspectRatio="none" width="100%" height="20" class="z"><title>t</title><path \
      d="M0 10L500,2.5h-100v5z"/></svg></svg><path d="M1 1"/></svg>
      """,
      Self.paper
    )
    #expect(
      made.contains(
        """
        <svg width="90" height="20" class="z"><title>t</title>\
        <path d="M0 10L45 2.5h-9v5z"/></svg></svg><path d="M1 1"/>
        """
      )
    )
  }

  static let faults = [
    "<p>x</p>": "c.svg:1:1: error: a chart is an `<svg>` with a height in px [style.chart]",
    "<svg class=\"c\" height=\"5em\"> </svg>":
      "c.svg:1:1: error: a chart is an `<svg>` with a height in px [style.chart]",
    "<svg class=\"c wide\" height=\"5\"> </svg>":
      "c.svg:1:1: error: the gutters of the chart leave nothing of 180 px [style.chart]",
    "<svg class=\"c\" height=\"5\">\n<svg width=\"1em\"/></svg>":
      "c.svg:2:1: error: the size of the `<svg>` is neither px nor % [style.chart]",
    "<svg class=\"c\" height=\"5\">\n<svg viewBox=\"1 0 2 2\"/></svg>":
      "c.svg:2:15: error: the view box `1 0 2 2` does not go from 0 to a size [style.stretched]",
    "<svg class=\"c\" height=\"5\">\n\(stretch)<rect/></svg></svg>":
      "c.svg:2:52: error: `<rect>` stands in a stretched `<svg>`, where a chart in a fixed size has "
      + "paths without `transform` alone [style.stretched]",
    "<svg class=\"c\" height=\"5\">\n\(stretch)<svg/></svg></svg>":
      "c.svg:2:52: error: `<svg>` stands in a stretched `<svg>`, where a chart in a fixed size has "
      + "paths without `transform` alone [style.stretched]",
    "<svg class=\"c\" height=\"5\">\n\(stretch)<path d=\"M0 0A1\"/></svg></svg>":
      "c.svg:2:61: error: the path cannot be stretched [style.path]",
    "<svg class=\"c\" height=\"5\"><g class=\"calc\"/></svg>":
      "s.css:2:7: error: charts in a fixed size cannot compute `calc(…)` for `stroke-width` "
      + "[style.value] fix: write the value itself",
    "<svg class=\"c em\" height=\"5\"> </svg>":
      "s.css:1:1: error: `2em`, the value of `--l`, is not a width in px [style.value]",
  ]

  private static let stretch = "<svg viewBox=\"0 0 2 2\" preserveAspectRatio=\"none\" >"

  @Test("what cannot be drawn is an error at its place", arguments: faults.keys.sorted())
  func fault(_ svg: String) {
    let css = """
      :root{--paper:#fff} .wide{--l:90px;--r:90px} .em{--l:2em}
      .calc{stroke-width:calc(1px + 2px)}
      """
    #expect(
      messages { () throws(ReportError) in _ = try drawing(svg, css) } == [Self.faults[svg]]
    )
  }

  @Test(
    "a query that cannot be answered is an error",
    arguments: ["(orientation:portrait)", "fig (max-width:9px)", "(max-width:9em)", "(width>9px)"]
  )
  func query(_ condition: String) {
    let found = messages { () throws(ReportError) in
      _ = try drawing("<svg class=\"c\" height=\"5\"> </svg>", "@container \(condition){.c{x:y}}")
    }
    #expect(
      found == [
        "s.css:1:1: error: charts in a fixed size cannot tell whether `\(condition)` holds "
          + "[style.query] fix: ask for `(max-width:…)` or `(min-width:…)` in px or rem"
      ]
    )
  }

  @Test("a sheet without a paper is an error")
  func noPaper() {
    let found = messages { () throws(ReportError) in
      _ = try drawing("<svg class=\"c\" height=\"5\"> </svg>", ":root{--papper:#fff}")
    }
    #expect(
      found == [
        "s.css:1:1: error: `:root` sets no `--paper` [style.unknown-variable] fix: --papper"
      ]
    )
  }

  @Test("a chart equals its golden file, narrow and wide", arguments: [320, 600])
  func golden(_ width: Int) throws {
    let css = """
      :root{--paper:#fdfdfc;--ink:#16191d;--ink-3:#62676f;--rule:#dcdedd;--long:#17508f;
        --sans:"Noto Sans",Arial,sans-serif}
      @media (prefers-color-scheme:dark){:root{--paper:#000}}
      svg.c{--l:0px;--r:0px;overflow:visible;width:calc(100% - var(--l) - var(--r));
        font:12.5px/1 var(--sans)}
      svg.c svg{overflow:visible}
      svg.c.pl40{--l:40px} .rq{--r:112px!important}
      .c text{fill:var(--ink-3)} .c .b{font-weight:600;fill:var(--ink)} .c .e{text-anchor:end}
      .gr{stroke:var(--rule);shape-rendering:crispEdges}
      .z path{vector-effect:non-scaling-stroke;fill:none} .z .lk{stroke:var(--ink);stroke-width:1.6px}
      .bl{fill:var(--long)} .c .nw{display:none}
      @container (max-width:30rem){.c .w{display:none} .c .nw{display:inline} .rq{--r:60px!important}}
      """
    let svg = """
      <svg class="c pl40 rq" width="100%" height="120" role="img" aria-labelledby="x-t x-d">
      <title id="x-t">A line</title>
      <desc id="x-d">It rises.</desc>
      <line x1="0%" y1="60" x2="100%" y2="60" class="gr"/>
      <text x="-8" y="64" class="e">0%</text>
      <svg class="z" viewBox="0 0 1000 120" preserveAspectRatio="none" width="100%" height="120">
      <path class="lk" d="M0 110l250-40 250 20 500-80"/>
      </svg>
      <svg x="100%" y="10" width="8" height="8"><path d="M-5-5l9 5-9 5z" class="bl"/></svg>
      <text x="100%" y="14" dx="9" class="b"><tspan class="w">Median </tspan>+1%</text>
      <text x="50%" y="114" class="nw e">narrow</text>
      </svg>
      """
    let made = try drawing(svg, css, width: width)
    #expect(parse(Array(made.utf8), named: "chart.svg").diagnostics == [])
    #expect(try drawing(svg, css, width: width) == made)
    try expectGolden(made, "chart-\(width).svg")
  }
}
