// SPDX-License-Identifier: Apache-2.0

/// Parts that a reader can jump to can be told apart: several `nav` or `aside` bear different
/// labels, and the page has one header and one footer.
struct LandmarkRule {
  private var parts: [(tag: Tag, index: Int, label: String)] = []
  private var headers = 0
  private var footers = 0

  /// Notes a `nav` or `aside`.
  mutating func part(_ element: Element) {
    let label = element.value(.ariaLabel) ?? element.value(.ariaLabelledby)
    parts.append((element.tag, element.index, label?.text ?? ""))
  }

  /// Counts a header or footer of the page itself.
  mutating func edge(_ element: Element, _ findings: inout Findings) {
    let isHeader = element.tag == .header
    if isHeader { headers += 1 } else { footers += 1 }
    guard (isHeader ? headers : footers) > 1 else { return }
    findings.add(
      .landmark,
      at: element.start,
      "the page has a second `\(element.tag.name)` outside its sections",
      fix: "put it into the `section`, `article` or `main` it belongs to"
    )
  }

  /// Finds the parts that cannot be told apart.
  func finish(_ context: PageContext, _ findings: inout Findings) {
    for tag in [Tag.nav, .aside] {
      let alike = parts.filter { $0.tag == tag }
      guard alike.count > 1 else { continue }
      for (number, part) in alike.enumerated() {
        let isRepeated = alike[..<number].contains { $0.label == part.label }
        guard part.label.isEmpty || isRepeated else { continue }
        let start = context.start(of: part.index)
        let what = part.label.isEmpty ? "has no label" : "has the label of another one"
        findings.add(
          .landmark,
          at: start,
          "one of several `\(tag.name)` \(what)",
          fix: "write an `aria-label` of its own"
        )
      }
    }
  }
}
