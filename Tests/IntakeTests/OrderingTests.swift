// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Intake

@Suite("The order of rows")
struct OrderingTests {
  /// A row with a number, a key and how it came.
  private struct Row: Equatable {
    let number, key, place: Int

    static func precedes(_ a: Row, _ b: Row) -> Bool {
      (a.number, a.key, a.place) < (b.number, b.key, b.place)
    }
  }

  @Test("by a number first is as by the whole comparison, whatever the order before")
  func byNumber() {
    for round in 0..<200 {
      var random = SplitMix64(seed: UInt64(round))
      let count = Int.random(in: 1...6, using: &random)
      let length = Int.random(in: 0...40, using: &random)
      var rows = (0..<length).map { place in
        let key = Int.random(in: 0...9, using: &random)
        return Row(number: Int.random(in: 0..<count, using: &random), key: key, place: place)
      }
      if round % 3 == 1 { rows.sort { Row.precedes($1, $0) } }
      let expected = rows.sorted(by: Row.precedes)
      var found = rows
      sort(&found, byNumber: \.number, below: count, by: Row.precedes)
      #expect(found == expected, "round \(round)")
      sort(&rows, by: Row.precedes)
      #expect(rows == expected, "round \(round)")
    }
  }

  @Test("elements go where an order has them, whatever it is", arguments: [0, 1, 2, 3, 10, 1000])
  func permuting(_ count: Int) {
    for seed in UInt64(0)..<20 {
      var random = SplitMix64(seed: seed)
      // One rotation is a single cycle, the order as it is none at all.
      var order = Array(0..<Int32(count))
      if seed == 1 { order = Array(order.dropFirst() + order.prefix(1)) }
      if seed > 1 { order.shuffle(using: &random) }
      let rows = (0..<count).map { "row \($0)" }
      var found = rows
      let expected = order.map { rows[Int($0)] }
      found.permute(by: &order)
      #expect(found == expected, "seed \(seed)")
      #expect(order == Array(0..<Int32(count)), "seed \(seed)")
    }
  }
}
