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
}
