// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Charts

@Suite struct PathTests {
  private func line(_ points: (Double, Double)...) -> String {
    var path = PathData()
    path.addLine(points.map { .init(x: $0.0, y: $0.1) })
    return path.commands
  }

  @Test("a line starts where it starts and goes on by distances")
  func relative() {
    #expect(line((0, 180.24), (3, 180.1), (5.4, 179.8)) == "M0 180.2l3-0.1 2-0.3")
    #expect(line((10, 5), (20, 5), (15, 7)) == "M10 5l10 0-5 2")
  }

  @Test("a lone value is a dot, and none is nothing")
  func lone() {
    #expect(line((500, 20)) == "M500 20h1")
    #expect(PathData().isEmpty)
    var path = PathData()
    path.addArea([.init(x: 0, y: 0), .init(x: 1, y: 1)])
    #expect(path.isEmpty)
  }

  @Test("rounding does not add up along a line")
  func rounding() {
    var path = PathData()
    path.addLine((0...1000).map { .init(x: Double($0), y: Double($0) * 0.333) })
    let steps = path.commands.dropFirst("M0 0l".count).split(separator: " ")
    let total = stride(from: 1, to: steps.count, by: 2).reduce(0) { sum, index in
      sum + (Double(steps[index]) ?? .nan)
    }
    #expect(abs(total - 333) < 0.051)
  }

  @Test("no command holds a number that is not finite")
  func finite() {
    #expect(line((.nan, .infinity), (-.infinity, .nan)) == "M0 100000l-1000000-100000")
  }

  @Test("stretches end at what is missing")
  func stretches() {
    #expect(runs(of: [nil, 1, 2, nil, nil, 3, nil] as [Int?]) == [[1, 2], [3]])
    #expect(runs(of: [nil, nil] as [Int?]).isEmpty)
    #expect(runs(of: [] as [Int?]).isEmpty)
  }

  @Test("no point that is left out is further from the line than the tolerance")
  func simplification() {
    var random = SplitMix64(seed: 17)
    for round in 0..<200 {
      var y = 100.0
      let points = (0..<(2 + round)).map { index -> PathData.Point in
        y += Double.random(in: -2...2, using: &random)
        return .init(x: Double(index) * 2.7, y: y)
      }
      let kept = simplified(points, tolerance: 1.5)
      #expect(kept.first == points.first && kept.last == points.last)
      for point in points {
        let after = kept.firstIndex { $0.x >= point.x } ?? kept.count - 1
        let (a, b) = (kept[max(0, after - 1)], kept[after])
        let onLine = b.x > a.x ? a.y + (b.y - a.y) * (point.x - a.x) / (b.x - a.x) : b.y
        #expect(abs(point.y - onLine) <= 1.5 + 1e-9, "seed 17, round \(round)")
      }
    }
  }
}
