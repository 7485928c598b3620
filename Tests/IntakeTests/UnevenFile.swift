// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport

@testable import Intake

/// A file of one kind as a desk may have it: with gaps, blank lines and line breaks in quotes, and in
/// most with cells that cannot be read, rows of another length and rows that break a rule.
struct UnevenFile {
  private let kind: SourceKind
  private let count: Int
  /// Of how many cells one is bad; 0 of none.
  private let badness: Int
  private let lineEnd: String
  private var random: SplitMix64

  init(_ kind: SourceKind, seed: UInt64) {
    var random = SplitMix64(seed: seed)
    self.kind = kind
    count = Int.random(in: 0...(seed % 3 == 0 ? 400 : 30), using: &random)
    badness = [0, 100, 10, 3].randomElement(using: &random) ?? 0
    lineEnd = Bool.random(using: &random) ? "\n" : "\r\n"
    self.random = random
  }

  /// The rows with commas, under a header.
  mutating func csv() -> [UInt8] {
    var bytes = Array((flag(4) ? "\u{FEFF}" : "").utf8)
    bytes += Array((columns.map(\.rawValue) + ["note"]).joined(separator: ",").utf8)
    bytes += Array(lineEnd.utf8)
    for index in 0..<count {
      var fields = cells(index).map { quoted($0) }
      fields.append(pick(["", "\"two\nlines\"", "\"a \"\"b\"\", c\"", "é"]))
      if isBad(4) { fields = Array(fields.dropLast(Int.random(in: 1...4, using: &random))) }
      if isBad(4) { fields.append("more") }
      if isBad(20) { fields[0] = "a\"b" }
      bytes += Array(fields.joined(separator: ",").utf8)
      if isBad(4) { bytes.append(0xC3) }
      bytes += Array((lineEnd + (flag(9) ? lineEnd : "")).utf8)
    }
    if isBad(20) { bytes += Array("\"never closed".utf8) }
    return bytes
  }

  /// The rows as objects, one a line.
  mutating func jsonLines() -> [UInt8] {
    var bytes: [UInt8] = []
    for index in 0...count {
      let pairs = zip(columns, cells(index)).filter { !$0.1.isEmpty }.map { column, text in
        let isNumber = column.kind == .number && !isBad(4)
        return "\"\(column.rawValue)\": \(isNumber ? text : "\"\(text)\"")"
      }
      var line = "{\(pairs.joined(separator: ", "))}"
      if isBad(4) { line.removeLast() }
      if isBad(4) { line = "{\"time\": \"2025-12-17\", \(line.dropFirst())" }
      bytes += Array(line.utf8)
      if isBad(4) { bytes.append(0xC3) }
      bytes += Array((lineEnd + (flag(9) ? lineEnd : "")).utf8)
    }
    return bytes
  }
}

extension UnevenFile {
  private var columns: [Column] {
    switch kind {
    case .positions:
      [.time, .asset, .venue, .measure, .population, .unit, .long, .short, .published, .source]
    case .market: [.time, .asset, .venue, .close, .volume, .interval, .rounding, .status]
    default: [.time, .asset, .venue, .price, .long, .short, .status, .source]
    }
  }

  /// The cells of a row, whose time no other row of the file has.
  private mutating func cells(_ index: Int) -> [String] {
    let isGap = flag(8)
    let day = "\(Day(19_000 + index))"
    let names = [pick(["BTC", "ETH", "Ξ"]), pick(["", "X", "Y, Z"])]
    var cells: [String]
    switch kind {
    case .positions:
      let isClass = flag(3)
      cells = [day] + names
      cells += isClass ? ["trader_class", "commercial", "contracts"] : ["reported", "", "usd"]
      cells += isGap ? ["", ""] : [amount(), amount()]
      cells += [pick(["", "\(Day(20_000 + index))"]), pick(["", "desk", "wire"])]
    case .market:
      cells = [day] + names + (isGap ? ["", ""] : [amount(), amount()])
      cells += [pick(["", "1d", "4h"]), pick(["", "0.5"]), pick(["", "synthetic"])]
    default:
      cells = [day] + names + [amount()] + (isGap ? ["", ""] : [amount(), "0"])
      cells += [pick(["", "modelled"]), pick(["", "model"])]
    }
    for field in cells.indices where isBad(1) {
      cells[field] = pick(["-1", "x", "", "1e999", "soon", "two words"])
    }
    return cells
  }

  private mutating func quoted(_ text: String) -> String {
    text.contains(",") || flag(6) ? "\"\(text)\"" : text
  }
  private mutating func isBad(_ rarity: Int) -> Bool { badness > 0 && flag(badness * rarity) }
  private mutating func amount() -> String { "\(Int.random(in: 1...999, using: &random))" }
  private mutating func flag(_ one: Int) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }
  private mutating func pick(_ texts: [String]) -> String {
    texts.randomElement(using: &random) ?? ""
  }
}
