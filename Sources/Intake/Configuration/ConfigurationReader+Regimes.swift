// SPDX-License-Identifier: Apache-2.0
import Positioning
import Yams

extension ConfigurationReader {
  /// `regimes:` — bands by measure.
  mutating func bands(_ node: Node) -> [Measure: Configuration.Bands] {
    var all: [Measure: Configuration.Bands] = [:]
    let banded = Measure.allCases.filter { $0.regimeRule == .bands }
    let others = Measure.allCases.filter { $0.regimeRule != .bands }.map(\.rawValue)
    let names = banded.map(\.rawValue)
    for (key, value) in entries(of: node, names, later: others, in: "`regimes`") {
      guard let measure = Measure(rawValue: key) else { continue }
      all[measure] = bands(value, of: key)
    }
    return all
  }

  private mutating func bands(_ node: Node, of measure: String) -> Configuration.Bands? {
    var bands = Configuration.Bands.ordinary
    let known = problems.count
    let keys = ["by", "leaning", "crowded", "extreme"]
    for (key, value) in entries(of: node, keys, in: "the regime of `\(measure)`") {
      switch key {
      case "by": checkRule(value)
      case "leaning": bands.leaning = number(value, key) ?? bands.leaning
      case "crowded": bands.crowded = number(value, key) ?? bands.crowded
      default: bands.extreme = number(value, key) ?? bands.extreme
      }
    }
    guard problems.count == known else { return nil }
    guard 1 < bands.leaning, bands.leaning < bands.crowded, bands.crowded < bands.extreme else {
      add(
        .wrongValue,
        "the bands of `\(measure)` must ascend from above 1",
        at: node,
        fix: "write `leaning`, `crowded` and `extreme`, such as 1.5, 3 and 8"
      )
      return nil
    }
    return bands
  }

  private mutating func checkRule(_ node: Node) {
    guard let text = text(node, "by"), text != "bands" else { return }
    if text == "rank" {
      add(
        .unsupported,
        "`by: rank` is not supported by this version for this measure",
        at: node,
        fix: "write `bands`"
      )
    } else {
      add(.wrongValue, "`\(text)` is no rule of a regime", at: node, fix: "write `bands`")
    }
  }
}
