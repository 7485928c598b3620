// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Charts

@Suite struct StripTests {
  @Test("skew, rank and z stand on lines of fixed reach")
  func places() throws {
    #expect(Strip.skew(-1)?.now == 0)
    #expect(Strip.skew(0)?.now == 50)
    #expect(Strip.rank(0.25)?.now == 25)
    #expect(Strip.z(3.5)?.now == 100)
    #expect(Strip.rank(0.5)?.centre == nil)
  }

  @Test("a z beyond the line is clipped and says at which end")
  func clipped() {
    #expect(Strip.z(-9)?.clipping == .short)
    #expect(Strip.z(9)?.clipping == .long)
    #expect(Strip.z(9)?.now == 100)
    #expect(Strip.z(1)?.clipping == .inside)
  }

  @Test("what is no number has no strip", arguments: [Double.nan, .infinity, -.infinity])
  func notFinite(value: Double) {
    #expect(Strip.skew(value) == nil)
    #expect(Strip.z(value) == nil)
    #expect(Strip.change(from: value, to: 1, in: RatioDomain(covering: [])) == nil)
    #expect(Strip.change(from: 1, to: 0, in: RatioDomain(covering: [])) == nil)
  }

  @Test("changes of one note share an axis")
  func changes() throws {
    let domain = RatioDomain(covering: [0.08, 0.1, 0.8])
    let strips = [0.1, 0.8].compactMap { Strip.change(from: $0, to: 0.08, in: domain) }
    #expect(strips.count == 2)
    #expect(strips[0].now == strips[1].now)
    #expect(try #require(strips[0].before) < (try #require(strips[1].before)))
  }

  @Test("a regime strip has seven cells, one of them tall", arguments: -3...3)
  func regime(step: Int) {
    for size in RegimeStrip.Size.allCases {
      let strip = RegimeStrip(step: step, size: size)
      #expect(strip.cells.count == 7)
      #expect(strip.cells.map(\.step).compactMap { $0 } == [step])
      #expect(strip.cells.filter { $0.height == strip.height }.count == 1)
      #expect(strip.cells.allSatisfy { $0.y >= 0 && $0.y + $0.height <= strip.height })
      #expect(strip.cells.allSatisfy { $0.x + $0.width <= strip.width })
    }
  }

  @Test("a step that is none is told nowhere")
  func noStep() {
    #expect(RegimeStrip(step: 9, size: .small).cells.allSatisfy { $0.step == nil })
  }
}
