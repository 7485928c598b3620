// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Markup
import Styles
import TestSupport
import Testing

/// Every chart that the pages' golden files hold, with the site's own sheet.
@Suite("The site's own charts in a fixed size")
struct OwnChartsTests {
  static let folder = repository + "/Tests/PagesTests/Charts/Golden"

  static func charts() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".svg") }
      .sorted()
  }

  private func bytes(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: path)))
  }

  @Test("each kind is there")
  func kinds() throws {
    let names = try Self.charts().joined(separator: " ")
    let missing = [
      "assets", "breadth", "calendar", "calibration", "classes", "crowding", "fan", "heatmap",
      "hero", "history", "liquidation", "markets", "measure-strip", "moves", "net", "panels",
      "squeeze", "venues",
    ].filter { !names.contains($0) }
    #expect(missing == [])
  }

  @Test("each is drawn well-formed, with nothing that only a browser reads", arguments: [360, 600])
  func drawn(_ width: Int) throws {
    let sheet = try StyleSheet(try bytes(ownTemplates + "/style.css"), file: "style.css")
    for name in try Self.charts() {
      let made = try fixedChart(try bytes("\(Self.folder)/\(name)"), by: sheet, width: width) {
        _ in nil
      }
      #expect(parse(made, named: name).diagnostics == [], "\(name)")
      let text = String(decoding: made, as: UTF8.self)
      let start = try #require(text.firstRange(of: "<style>")).upperBound
      let style = text[start..<(try #require(text.firstRange(of: "</style>")).lowerBound)]
      let left = ["var(", "calc(", "rem", "vector-effect", "display"].filter { style.contains($0) }
      #expect(left == [], "\(name)")
      #expect(!text.contains("preserveAspectRatio"), "\(name)")
      #expect(text.hasPrefix("<svg xmlns=\"\(MarkupNamespace.svg)\" width=\"\(width)\""), "\(name)")
    }
  }

  @Test("a narrow drawing shows the labels for narrow figures, a wide one those for wide")
  func widths() throws {
    let sheet = try StyleSheet(try bytes(ownTemplates + "/style.css"), file: "style.css")
    let chart = try bytes("\(Self.folder)/move-liquidation-ordinary.svg")
    func text(_ width: Int) throws -> String {
      String(decoding: try fixedChart(chart, by: sheet, width: width) { _ in nil }, as: UTF8.self)
    }
    #expect(try text(600).contains(">Per 1% price step"))
    #expect(try !text(600).contains(">Step, "))
    #expect(try text(360).contains(">Step, "))
    #expect(try !text(360).contains(">Per 1% price step"))
  }
}
