// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import TestSupport
import Testing

@testable import Charts

@Suite struct BreadthTests {
  private let first = Day(19_996)

  private func drawn(_ counts: [[Int]?]) -> BreadthColumns? {
    let slots = counts.indices.map { first + $0 * 7 }
    let breadth = zip(slots, counts).compactMap { slot, counts in
      counts.map { (slot, Breadth(byStep: $0, withoutVerdict: 0)) }
    }
    return SlotAxis(slots, .weekly).flatMap { axis in
      BreadthColumns(
        Dictionary(breadth) { a, _ in a },
        axis: axis,
        ends: ("9 long", "19 short")
      ) { step, _ in step == .months ? "Nov" : "28 Nov" }
    }
  }

  @Test("no market that reports, no chart")
  func none() {
    #expect(drawn([nil]) == nil)
    #expect(drawn([[0, 0, 0, 0, 0, 0, 0]]) == nil)
  }

  @Test("balanced markets count in the denominator and are not drawn")
  func balanced() throws {
    let chart = try #require(drawn([[0, 0, 1, 2, 1, 0, 0], [0, 0, 0, 4, 0, 0, 0]]))
    #expect(chart.paths.map(\.step) == [-1, 1])
    // A quarter of the markets to each side fills half the plot to each.
    #expect(chart.zero == 126)
    #expect(chart.paths.map(\.commands) == ["M0 126h1v100h-1z", "M0 26h1v100h-1z"])
  }

  @Test("a slot without data is a gap of its own")
  func gaps() throws {
    let chart = try #require(drawn([[1, 0, 0, 0, 0, 0, 1], nil, nil, [1, 0, 0, 0, 0, 0, 1]]))
    #expect(chart.gaps == "M1 26h2v200h-2z")
    #expect(chart.paths.map { $0.commands.split(separator: "M").count } == [2, 2])
  }

  @Test("regimes lie edge to edge from the zero line outwards, within the plot")
  func edges() throws {
    var random = SplitMix64(seed: 8)
    for round in 0..<100 {
      let counts = (0..<7).map { _ in Int.random(in: 0...5, using: &random) }
      guard counts.reduce(0, +) > 0 else { continue }
      let chart = try #require(drawn([counts]))
      for side in [-1, 1] {
        var edge = Int(chart.zero.rounded())
        for path in chart.paths where path.step.signum() == side {
          let numbers = path.commands.split { !$0.isNumber }.compactMap { Int($0) }
          let (top, bottom) = (numbers[1], numbers[1] + numbers[3])
          #expect(edge == (side < 0 ? top : bottom), "seed 8, round \(round)")
          edge = side < 0 ? bottom : top
        }
        #expect(Double(edge) >= BreadthColumns.top && Double(edge) <= BreadthColumns.bottom)
      }
      #expect(chart.shortLabel - chart.longLabel >= 17, "seed 8, round \(round)")
    }
  }

  @Test("labels along the foot never touch at any page width", arguments: widths)
  func ticks(page: Double) throws {
    for count in [2, 9, 52, 104, 156] {
      let chart = try #require(drawn(Array(repeating: [1, 2, 3, 4, 3, 2, 1], count: count)))
      expectApart(chart.ticks, BreadthColumns.left + Double(chart.right.pixels), page)
    }
  }

  @Test("a hundred weeks of ever new counts are under ten kilobytes, with room for labels")
  func size() throws {
    var random = SplitMix64(seed: 4)
    let counts = (0..<100).map { _ in (0..<7).map { _ in Int.random(in: 0...8, using: &random) } }
    let chart = try #require(drawn(counts))
    #expect(chart.paths.reduce(0) { $0 + $1.commands.utf8.count } < 9_216)
  }
}
