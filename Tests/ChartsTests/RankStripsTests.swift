// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct RankStripsTests {
  private func drawn(_ ranks: [Double?], mean: Double) -> RankStrips? {
    RankStrips(
      rows: ranks.map { rank in
        .init(
          name: "Open interest to market capitalisation",
          label: rank == nil ? "not enough history" : "0.97",
          rank: rank
        )
      },
      mean: mean,
      label: "mean 0.97"
    )
  }

  @Test("ranks stand where they are on the line, and one that is not known nowhere")
  func places() throws {
    let chart = try #require(drawn([0, 0.25, nil, 1], mean: 0.4))
    #expect(chart.strips.map(\.x) == [0, 25, nil, 100])
    #expect(chart.mean.x == 40)
  }

  @Test("the label of the mean stands on the side of its line that has room", arguments: widths)
  func mean(page: Double) throws {
    let plot = min(page, 1120) - (page < 640 ? 36.0 : 64)
    for mean in [0, 0.1, 0.5, 0.51, 0.97, 1] {
      let chart = try #require(drawn([mean, mean], mean: mean))
      let extent = extent(of: chart.mean, in: plot)
      #expect(extent.lowerBound >= 0 && extent.upperBound <= plot)
    }
  }

  @Test("a name ends before its rank in the narrowest figure")
  func names() throws {
    for strip in try #require(drawn([0.5, nil], mean: 0.5)).strips {
      let label = strip.x == nil ? 0 : textWidth(strip.row.label, bold: true)
      #expect(textWidth(strip.row.name) + label <= 284)
    }
  }

  @Test("without a rank, or a mean that is a number, there is no chart")
  func none() {
    #expect(drawn([], mean: 0.5) == nil)
    #expect(drawn([nil], mean: 0.5) == nil)
    #expect(drawn([0.5], mean: .nan) == nil)
  }
}
