// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import TestSupport
import Testing

@testable import Reports

@Suite("A publisher's logo")
struct LogoTests {
  private func refusal(_ svg: String?) async throws -> (ReportError?, path: String) {
    let desk = try Desk(Positions.input(2))
    let path = try Brand.put("  logo: brand/\(svg == nil ? "none" : "mine").svg\n", on: desk)
    if let svg { try desk.put(svg, "brand/mine.svg") }
    return (await desk.refusal { $0.read(path) }, desk.path("brand/mine.svg"))
  }

  private func drawing(_ content: String, _ attributes: String = "viewBox=\"0 0 9 9\"") -> String {
    "<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes) role=\"img\" aria-label=\"x\">\n\(content)\n</svg>"
  }

  @Test("that is missing, too large or without a size is refused at the configuration's place")
  func place() async throws {
    let large = drawing("<path d=\"M0 0" + String(repeating: "L1 1", count: 20_000) + "\"/>")
    for svg in [nil, large, drawing("", "width=\"100%\" height=\"100%\"")] {
      let (error, _) = try await refusal(svg)
      #expect(error?.stage == .configuration)
      #expect(error?.diagnostics.map(\.id) == ["design.logo"])
      #expect(error?.diagnostics.first?.location?.line == 6)
    }
  }

  @Test("needs no name of its own, since the page names it, and may hold gradients")
  func plain() async throws {
    let desk = try Desk(Positions.input(2))
    let path = try Brand.put("  logo: brand/mine.svg\n", on: desk)
    try desk.put(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="240" height="48" viewBox="0 0 240 48">
      <defs><linearGradient id="a"><stop offset="0" stop-color="#0b5d57"/></linearGradient></defs>
      <path d="M0 0h240v48H0z" fill="url(#a)"/>
      </svg>
      """,
      "brand/mine.svg"
    )
    try await desk.build { $0.read(path) }
    #expect(try desk.read("site/index.html").contains("src=\"logo.svg\""))
    #expect(try checkPaths([desk.path("site")]).findings == [])
    #expect(try await verify(VerifyRequest(desk.path("site"))).findings == [])
  }

  static let hostile = [
    "<script>alert(1)</script>", "<style>@import url(x)</style>", "<foreignObject/>", "<g>",
    "<image href=\"https://example.org/a.png\" width=\"1\" height=\"1\"/>",
    "<rect width=\"1\" height=\"1\" onload=\"x()\"/>",
    "<rect width=\"1\" height=\"1\" fill=\"url(https://example.org/a)\"/>",
  ]

  @Test("that could run or load anything is refused at its own line", arguments: hostile)
  func refused(_ content: String) async throws {
    let (error, path) = try await refusal(drawing(content))
    #expect(error?.stage == .configuration)
    let found = try #require(error?.diagnostics.first { $0.location?.file == path })
    #expect(found.id.hasPrefix("markup."))
    #expect(found.notes.contains { $0.text == "the logo is named here" })
  }

  @Test("is shown by its proportions, 32 px high or 320 px wide")
  func size() throws {
    func size(_ attributes: String) -> [Int]? {
      logoSize(of: Array(drawing("", attributes).utf8)).map { [$0.width, $0.height] }
    }
    #expect(size("viewBox=\"0 0 240 48\"") == [160, 32])
    #expect(size("viewBox=\"-5,-5,10,10\"") == [32, 32])
    #expect(size("width=\"3000\" height=\"30\"") == [320, 3])
    #expect(size("viewBox=\"0 0 0 9\"") == nil && size("viewBox=\"a b c d\"") == nil)
    #expect(size("viewBox=\"0 0 1 nan\"") == nil && size("viewBox=\"0 0 1e9 1\"") == nil)
  }
}
