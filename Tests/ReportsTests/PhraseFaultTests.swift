// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import TestSupport
import Testing

@Suite("A mistake in a publisher's phrase")
struct PhraseFaultTests {
  /// A desk with the phrase `name` of the publisher's, and where its templates are.
  private func desk(_ name: String, _ text: String) throws -> Desk {
    let desk = try Desk(Positions.input(2))
    try desk.put(text, "templates/commentary/en/phrases/\(name).txt")
    return desk
  }

  @Test(
    "of the templates is found by a build and by a check of the folder, at its place",
    arguments: [
      ("sides", "They hold much.\n", "commentary.missing-figure", "1:1"),
      (
        "sides",
        "{{shortSide}} {{longSide}}\n{{#flow}}{{ratioFigure}} {{largerShare}} {{skew}}{{/flow}}\n",
        "commentary.missing-figure", "2:1"
      ),
      ("risk-short", "Shorts are closed by buying.\n", "commentary.missing-hedge", "1:1"),
      ("side", "They hold much.\n", "commentary.unknown-finding", "1:1"),
    ]
  )
  func refused(_ name: String, _ text: String, _ id: String, _ place: String) async throws {
    let desk = try desk(name, text)
    let templates = desk.path("templates")
    let error = await desk.refusal { $0.templates = templates }
    let file = "\(templates)/commentary/en/phrases/\(name).txt"
    #expect(error?.stage == .templates)
    #expect(error?.diagnostics.first?.id == id)
    #expect(error?.diagnostics.first?.location?.description == "\(file):\(place)")
    #expect(try checkPaths([templates]).findings == error?.diagnostics)
    #expect(try checkPaths([file]).findings == error?.diagnostics, "by itself as well")
  }

  @Test("of what is finally said stops the build at the template's line, with the note's date")
  func said() async throws {
    let desk = try desk(
      "uncounted",
      "The source does not say what it counts.\nTraders should buy.\n"
    )
    let templates = desk.path("templates")
    let error = await desk.refusal { $0.templates = templates }
    let found = try #require(error?.diagnostics.first)
    #expect(error?.stage == .rendering && found.id == "commentary.advice")
    #expect(found.location?.description.hasSuffix("phrases/uncounted.txt:2:9") == true)
    #expect(found.summary.hasPrefix("the note of 2025-12-0"))
    #expect(!isThere(desk.path("site")))
  }
}
