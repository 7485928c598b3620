// SPDX-License-Identifier: Apache-2.0
import Foundation
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

@Suite("The line on what is published and what is synthetic")
struct NoticeTests {
  @Test("is not there without synthetic figures")
  func none() throws {
    try #expect(notice([]) == nil)
    try #expect(notice([row(.published), row(.modelled)]) == nil)
  }

  @Test("says that all is synthetic, of the page or of the site")
  func all() throws {
    try #expect(
      notice([row(.synthetic)])
        == "All figures on this page are synthetic, made to show the program."
    )
    try #expect(
      notice([row(.synthetic)], isSite: true)
        == "All figures on this site are synthetic, made to show the program."
    )
  }

  @Test("names up to three published figures with their source")
  func some() throws {
    try #expect(
      notice([row(.synthetic), row(.published, source: "a post")])
        == """
        Published: $50bn short against $4bn long on 17 December 2025 (a post); everything else on \
        this page is synthetic, made to show the program.
        """
    )
    let three = try notice([row(.synthetic)] + Array(repeating: row(.published), count: 3))
    #expect(three?.split(separator: ";").count == 4)
  }

  @Test("counts the published figures where there are more")
  func many() throws {
    let rows = [row(.synthetic)] + Array(repeating: row(.published), count: 4)
    try #expect(
      notice(rows)
        == """
        4 of the 5 figures behind this page are published; the others are synthetic, made to show \
        the program.
        """
    )
  }

  private func notice(_ rows: [Observation], isSite: Bool = false) throws -> String? {
    let path = "commentary/en/notice.txt"
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(ownTemplates)/\(path)")))
    let source = try #require(TemplateSource(path: path, in: ownTemplates, bytes: bytes))
    let library = try TemplateLibrary([source])
    let template = try library.template("commentary/en/notice", for: NoticeView.model.shape)
    guard let view = NoticeView(on: rows, isSite: isSite) else { return nil }
    let text = try template.render(NoticeView.model.record(of: view))
    return String(decoding: text, as: UTF8.self).split { " \n".contains($0) }
      .joined(separator: " ")
  }

  private func row(_ status: Status, source: String = "") -> Observation {
    Observation(
      key: Observation.Key(
        market: Market(asset: .all, venue: .all, measure: .reported),
        unit: .usd,
        time: .day(Day(20_439))
      ),
      published: Day(20_439).end,
      value: .sides(long: 4e9, short: 5e10),
      rounding: 1e9,
      status: status,
      source: source
    )
  }
}
