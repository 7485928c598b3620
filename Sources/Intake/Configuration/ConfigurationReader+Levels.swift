// SPDX-License-Identifier: Apache-2.0
import Yams

extension ConfigurationReader {
  /// `levels:` — how far from the price levels count; `nil` if it is not written, or not well.
  mutating func levelsBand(_ node: Node) -> Double? {
    var band: Double?
    for (key, value) in entries(of: node, ["band"], in: "`levels`") {
      band = share(value, key)
    }
    return band
  }

  /// A share above 0 and at most 1, written as a fraction or in per cent.
  private mutating func share(_ node: Node, _ key: String) -> Double? {
    let fix = "write it in per cent, such as `10%`, or as a fraction, such as `0.1`"
    let text = node.scalar?.string ?? ""
    let isPerCent = text.hasSuffix("%")
    var digits = isPerCent ? String(text.dropLast()) : text
    guard let number = digits.withUTF8({ Number($0[...]) }) else {
      add(.wrongType, "`\(key)` must be a share", at: node, fix: fix)
      return nil
    }
    let share = isPerCent ? number.value / 100 : number.value
    guard share > 0, share <= 1 else {
      add(.wrongValue, "`\(key)` must be above 0% and at most 100%", at: node, fix: fix)
      return nil
    }
    return share
  }
}
