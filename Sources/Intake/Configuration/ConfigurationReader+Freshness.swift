// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Positioning
internal import Yams

extension ConfigurationReader {
  /// `freshness:` — how late the newest figures may be, and what happens then.
  mutating func freshness(_ node: Node) -> FreshnessRule? {
    var maxAge: Int?
    var late = FreshnessRule.Late.banner
    let keys = entries(of: node, ["max_age", "late"], in: "`freshness`")
    for (key, value) in keys {
      if key == "max_age" {
        maxAge = seconds(value, key)
      } else {
        late = self.late(value) ?? late
      }
    }
    guard let maxAge else {
      if !keys.contains(where: { $0.key == "max_age" }) {
        add(
          .missingKey,
          "`freshness` needs `max_age`",
          at: node,
          fix: "write how old the newest figures may be, such as `max_age: 36h`"
        )
      }
      return nil
    }
    return FreshnessRule(maxAge: maxAge, late: late)
  }

  private mutating func late(_ node: Node) -> FreshnessRule.Late? {
    guard let text = text(node, "late") else { return nil }
    if let late = FreshnessRule.Late(rawValue: text) { return late }
    let names = FreshnessRule.Late.allCases.map(\.rawValue)
    let near = nearSpelling(of: text, among: names)
    add(
      .wrongValue,
      "`\(text)` is nothing that can happen to late figures",
      at: node,
      fix: near.map { "write `\($0)`" } ?? "write `banner`, `refuse` or `last_good`"
    )
    return nil
  }
}
