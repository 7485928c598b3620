// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Charts

@Suite struct LabelTests {
  @Test("labels that are apart stay where they want to be")
  func apart() {
    #expect(pushedApart([(10, 0...100), (50, 0...100)]) == [10, 50])
  }

  @Test("the less important of two close labels gives way, within its room")
  func close() {
    #expect(pushedApart([(50, 50...50), (45, 20...80)]) == [50, 33])
    #expect(pushedApart([(50, 50...50), (55, 52...90)]) == [50, 67])
  }

  @Test("a label without any place is dropped")
  func dropped() {
    #expect(pushedApart([(50, 50...50), (55, 45...60)]) == [50, nil])
    #expect(pushedApart([]).isEmpty)
  }

  @Test("placed labels never touch, whatever is asked")
  func property() {
    var random = SplitMix64(seed: 3)
    for round in 0..<200 {
      let labels = (0..<9).map { _ in
        let middle = Double.random(in: 0...300, using: &random)
        let slack = Double.random(in: 0...60, using: &random)
        return (wanted: middle, room: (middle - slack)...(middle + slack))
      }
      let placed = pushedApart(labels)
      let heights = placed.compactMap { $0 }.sorted()
      #expect(zip(heights, heights.dropFirst()).allSatisfy { $1 - $0 >= 17 - 1e-6 }, "\(round)")
      #expect(zip(placed, labels).allSatisfy { $0.map($1.room.contains) ?? true }, "\(round)")
      #expect(placed[0] != nil, "seed 3, round \(round)")
    }
  }

  @Test("a gutter is the smallest step that holds the labels")
  func gutter() {
    #expect(
      [0, 1, 8, 56.1, 400, -3, .nan].map { Gutter(holding: $0).pixels }
        == [0, 8, 8, 64, 168, 0, 0]
    )
  }

  @Test("a long name is cut and says so")
  func names() {
    #expect(shortened("HYPERLIQUID", to: 12) == "HYPERLIQUID")
    #expect(shortened("BITCOIN - CHICAGO", to: 12) == "BITCOIN - C…")
    #expect(shortened("russell 2000 mini", to: 14) == "russell 2000…")
  }

  @Test("thinned labels never touch, stay in the plot, and keep the one that must stay")
  func thinning() {
    var random = SplitMix64(seed: 21)
    for round in 0..<200 {
      let count = Int.random(in: 1...40, using: &random)
      let places = (0..<count).map { _ in Double.random(in: 0...100, using: &random) }.sorted()
      let labels = places.enumerated().map { (x: $1, text: "\($0)".padded(to: 1 + round % 5)) }
      let kept = Int.random(in: 0..<count, using: &random)
      let widths = PlotWidths(gutters: Double(round % 200))
      let ticks = thinned(labels, keeping: kept, in: widths)
      #expect(ticks.contains { $0.label == labels[kept].text && !$0.isWide }, "round \(round)")
      for (width, shown) in [(widths.wide, ticks), (widths.narrow, ticks.filter { !$0.isWide })] {
        let extents = shown.map { extent(of: $0, in: width) }
        #expect(
          zip(extents, extents.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound + 1e-9 },
          "seed 21, round \(round)"
        )
      }
    }
  }
}

extension String {
  fileprivate func padded(to length: Int) -> String {
    self + String(repeating: "x", count: max(0, length - count))
  }
}
