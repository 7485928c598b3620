// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct RatioPanelsTests {
  private func drawn(_ ratios: [[Double?]], name: String = "BTC") -> RatioPanels? {
    RatioPanels(rows: ratios.map { .init(name: name, label: "12.5:1 short", ratios: $0) })
  }

  @Test("panels stand in two columns, and the same ratio at the same height of its row")
  func places() throws {
    let chart = try #require(drawn([[1, 2], [8, 2], [0.5, 2]]))
    #expect(chart.panels.map(\.x) == [0, 54, 0])
    #expect(chart.panels.map(\.dotX) == [46, 100, 46])
    #expect(chart.panels[0].dotY == chart.panels[1].dotY)
    #expect(abs(chart.panels[2].dotY - chart.panels[0].dotY - 116) < 1e-9)
    #expect(chart.panels.map(\.lean) == [1, 1, 1])
  }

  @Test("a missing slot breaks the line, and the dot is at the last value")
  func gaps() throws {
    let chart = try #require(drawn([[1, nil, 2, nil], [1, 1, 1, 1]]))
    #expect(chart.line.commands.split(separator: "M").count == 3)
    #expect(chart.panels[0].dotX < 46)
  }

  @Test("what has no two values is no panel, and one panel is no chart")
  func few() throws {
    #expect(drawn([[nil, 3], [1, 2]]) == nil)
    #expect(drawn([]) == nil)
    #expect(try #require(drawn([[1, 1], [1, 1], [.nan, 1]])).panels.count == 2)
  }

  @Test("labels of the axis stand apart, one to one among them")
  func levels() throws {
    for far in [1.1, 2, 36, 4000] {
      let chart = try #require(drawn([[1 / far, far], [1, 1], [1, 1]]))
      let heights = chart.levels.map(\.y)
      #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 14 })
      #expect(chart.levels.filter { $0.ratio == 1 }.count == 2)
    }
  }

  @Test("texts fit their column at every page width", arguments: widths)
  func texts(page: Double) throws {
    let chart = try #require(drawn([[1, 1], [1, 1]], name: "RANDOM LENGTH LUMBER AND A MORE"))
    let width = min(page, 1120) - (page < 640 ? 36.0 : 64)
    let column = (width - 54) * 0.46
    for panel in chart.panels {
      let name = width > 480 ? panel.name : panel.shortName
      #expect(textWidth(name) <= column)
      #expect(textWidth(panel.label, bold: true) <= column)
    }
  }
}
