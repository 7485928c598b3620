// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("What the stories refuse by themselves")
struct RefusalTests {
  @Test("an exit status for each stage, as the help says", arguments: Stage.allCases)
  func exitStatus(_ stage: Stage) {
    let expected: [Stage: Int32] = [
      .arguments: 64, .configuration: 78, .input: 66, .data: 65, .analysis: 70, .templates: 78,
      .rendering: 1, .checking: 1, .publishing: 73, .freshness: 75, .service: 69, .preview: 69,
    ]
    #expect(stage.exitStatus.rawValue == expected[stage])
  }

  @Test(
    "an address that is none",
    arguments: [
      "", "example.org", "ftp://example.org/", "https://", "https:///x", "https://a b/",
      "https://a/\"x", "https://a/<x>", "https://a/?q", "https://a/#x", "javascript:alert(1)",
    ]
  )
  func baseURL(_ address: String) async throws {
    let desk = try Desk(Positions.input(1))
    let error = await desk.refusal { $0.baseURL = address }
    #expect(error?.stage == .arguments)
    #expect(error?.diagnostics.map(\.id) == ["usage.base-url"])
    #expect(!isThere(desk.path("site")))
  }

  @Test("input that is not there")
  func missing() async throws {
    let desk = try Desk()
    let error = await desk.refusal()
    #expect(error?.stage == .input)
    #expect(error?.diagnostics.map(\.id) == ["input.missing"])
  }

  @Test("a path to check that is not there, holds no page, or is none")
  func check() throws {
    let desk = try Desk()
    func found(_ path: String) -> [String]? {
      #expect(throws: ReportError.self) { try checkPaths([path]) }?.diagnostics.map(\.id)
    }
    #expect(found(desk.path("nothing.html")) == ["input.unreadable-file"])
    try desk.put("a", "folder/a.txt")
    #expect(found(desk.path("folder")) == ["check.nothing"])
    #expect(found(desk.path("folder/a.txt")) == ["check.unknown-kind"])
  }

  @Test("a template that is none or stands elsewhere")
  func render() throws {
    let desk = try Desk()
    let data = try desk.put("{}", "data.json")
    let picture = try desk.put("", "a/picture.png")
    let page = try desk.put("<p>a</p>", "a/page.html")
    func found(_ template: String, _ templates: String?) -> [String]? {
      #expect(throws: ReportError.self) {
        try rendered(template, data: data, templates: templates)
      }?.diagnostics.map(\.id)
    }
    #expect(found(picture, nil) == ["render.outside-templates"])
    try desk.put("", "b/other.html")
    #expect(found(page, desk.path("b")) == ["render.outside-templates"])
    let bytes = try rendered(page, data: data, templates: nil)
    #expect(String(decoding: bytes, as: UTF8.self) == "<p>a</p>")
  }

  @Test("a built site passes the check that anyone may run, and a page by itself")
  func passes() async throws {
    let desk = try Desk(Positions.input(3))
    let receipt = try await desk.build()
    let site = try checkPaths([desk.path("site")])
    #expect(site.findings == [])
    #expect(site.count == receipt.pages)
    let page = try checkPaths([desk.path("site/index.html"), desk.path("site/404.html")])
    #expect(page.findings == [])
    #expect(page.count == 2)
    #expect(try checkPaths([ownTemplates]).findings == [])
  }

  @Test("a broken link of a site is found in the folder that was named")
  func brokenSite() async throws {
    let desk = try Desk(Positions.input(1))
    try await desk.build()
    let page = try desk.read("site/404.html")
    try desk.put(
      page.replacing("</main>", with: "<p><a href=\"x.html\">x</a></p></main>"),
      "site/404.html"
    )
    let found = try checkPaths([desk.path("site") + "/"]).findings
    #expect(found.map(\.id) == ["markup.dead-link"])
    #expect(found.first?.location?.file == desk.path("site/404.html"))
  }
}
