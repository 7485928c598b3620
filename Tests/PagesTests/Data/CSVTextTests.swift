// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Pages

@Suite("CSV as it is published")
struct CSVTextTests {
  @Test(
    "a cell is quoted where it must be, and no formula where a spreadsheet opens it",
    arguments: [
      ("", ""), ("a", "a"), ("a,b", "\"a,b\""), ("a\"b", "\"a\"\"b\""), ("a\nb", "\"a\nb\""),
      ("a\rb", "\"a\rb\""), (" a ", " a "), ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"),
      ("=a,\"b\"", "\"'=a,\"\"b\"\"\""), ("+1", "+1"), ("-1.5e3", "-1.5e3"), ("-", "'-"),
      ("+1+cmd", "'+1+cmd"), ("-1-cmd", "'-1-cmd"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""),
      ("a=1", "a=1"), ("−1", "−1"), ("'a", "''a"),
    ]
  )
  func cells(_ cell: String, _ expected: String) {
    #expect(csv([[cell]]) == expected + "\n")
    #expect(csv([["x", cell, "y"]]) == "x,\(expected),y\n")
  }

  @Test("lines end in LF, also the last, also without a cell")
  func lines() {
    #expect(csv([]) == "")
    #expect(csv([[], ["a"], ["", ""]]) == "\na\n,\n")
  }

  @Test("no cell starts as a formula, whatever the text")
  func property() {
    for round in 0..<200 {
      var random = SplitMix64(seed: UInt64(round))
      let length = Int.random(in: 0...6, using: &random)
      let cell = String(
        (0..<length).map { _ in "=+-@\t\r\n,\"'a1.e ".randomElement(using: &random) ?? "a" }
      )
      let written = String(csv([[cell]]).dropLast())
      let first = written.unicodeScalars.first { $0 != "\"" } ?? "a"
      let isFormula = "=@\t\r".unicodeScalars.contains(first)
      #expect(!isFormula || cell.hasPrefix("\""), "round \(round): \(cell.debugDescription)")
      if first == "+" || first == "-" {
        #expect(Double(written) != nil || cell.hasPrefix("\""), "round \(round)")
      }
      #expect(written.count(where: { $0 == "\"" }).isMultiple(of: 2), "round \(round)")
    }
  }

  private func csv(_ rows: [[String]]) -> String {
    var text = CSVText()
    for row in rows { text.add(row) }
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
