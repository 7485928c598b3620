// SPDX-License-Identifier: Apache-2.0

/// A page has one `main` and one `h1`, and its headings go down one level at a time.
struct OutlineRule {
  private var mains = 0
  private var tops = 0
  private var level = 0

  /// Counts a `main`.
  mutating func main(_ element: Element, _ findings: inout Findings) {
    mains += 1
    if mains > 1 { findings.add(.oneMain, at: element.start, "the page has a second `main`") }
  }

  /// Looks at a heading.
  mutating func heading(_ element: Element, _ findings: inout Findings) {
    let next = element.tag.headingLevel
    if next == 1 {
      tops += 1
      if tops > 1 { findings.add(.oneHeading, at: element.start, "the page has a second `h1`") }
    }
    if level > 0, next > level + 1 {
      findings.add(
        .headingOrder,
        at: element.start,
        "`h\(next)` follows `h\(level)`: a level is skipped",
        fix: "write `h\(level + 1)`"
      )
    }
    level = next
  }

  /// Looks at what is missing.
  func finish(_ findings: inout Findings) {
    if mains == 0 { findings.add(.oneMain, at: 0, "the page has no `main`") }
    if tops == 0 { findings.add(.oneHeading, at: 0, "the page has no `h1`") }
  }
}
