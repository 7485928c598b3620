// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Pages

@Suite("JSON as it is published")
struct JSONTextTests {
  @Test(
    "a text comes back as it was",
    arguments: [
      "", "a", "\"", "\\", "\\\"", "/", "\n\r\t\u{8}\u{C}\u{0}\u{1F}\u{7F}", "é€𝄞", "\u{2028}",
      "</script>", "\u{FFFF}",
    ]
  )
  func text(_ text: String) throws {
    let object = try parsed(.object([(text, .list([.text(text)]))]))
    #expect(object as? [String: [String]] == [text: [text]])
  }

  @Test(
    "a number comes back exactly",
    arguments: [
      0, -0.0, 1, -1, 0.1, 1 / 3, 12.5, 5e10, 123_456_789_012, 1e21, 1e-7, .leastNonzeroMagnitude,
      Double.greatestFiniteMagnitude, 0.08333333,
    ] as [Double]
  )
  func number(_ number: Double) throws {
    #expect(try parsed(.list([.number(number)])) as? [Double] == [number])
  }

  @Test(
    "what is no number is null, and so is nothing",
    arguments: [Double.nan, .infinity, -.infinity]
  )
  func notFinite(_ number: Double) throws {
    let list = try parsed(.list([.number(number), .null, .optional(nil as String?)]))
    #expect(list as? [NSNull] == [NSNull(), NSNull(), NSNull()])
  }

  @Test("members keep their order, empty lists and objects stay small")
  func layout() {
    let value = JSONText.object([
      ("b", .list([])), ("a", .object([])), ("c", .list([.flag(true), .number(-1.5)])),
    ])
    let expected = """
      {
        "b": [],
        "a": {},
        "c": [
          true,
          -1.5
        ]
      }

      """
    #expect(String(decoding: value.bytes, as: UTF8.self) == expected)
  }

  @Test("any tree comes back equal")
  func trees() throws {
    for round in 0..<200 {
      var random = SplitMix64(seed: UInt64(round))
      let (text, object) = Self.tree(3, &random)
      let parsed = try parsed(text) as? NSObject
      #expect(parsed == object, "round \(round)")
    }
  }

  private static func tree(_ depth: Int, _ random: inout SplitMix64) -> (JSONText, NSObject) {
    let count = Int.random(in: 0...3, using: &random)
    switch Int.random(in: depth > 0 ? 0...4 : 2...4, using: &random) {
    case 0:
      let parts = (0..<count).map { _ in tree(depth - 1, &random) }
      return (.list(parts.map(\.0)), parts.map(\.1) as NSArray)
    case 1:
      let parts = (0..<count).map { ("k\($0)\"", tree(depth - 1, &random)) }
      let object = Dictionary(uniqueKeysWithValues: parts.map { ($0.0, $0.1.1) })
      return (.object(parts.map { ($0.0, $0.1.0) }), object as NSDictionary)
    case 2:
      let number = Double(Int.random(in: -9_999_999...9_999_999, using: &random)) / 8
      return (.number(number), number as NSNumber)
    case 3: return (.flag(true), true as NSNumber)
    default:
      let scalars = (0..<count).map { _ in
        Unicode.Scalar(UInt32.random(in: 0...0xD7FF, using: &random)) ?? "a"
      }
      let text = String(String.UnicodeScalarView(scalars))
      return (.text(text), text as NSString)
    }
  }

  private func parsed(_ text: JSONText) throws -> Any {
    try JSONSerialization.jsonObject(with: Data(text.bytes), options: .fragmentsAllowed)
  }
}
