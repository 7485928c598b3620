// SPDX-License-Identifier: Apache-2.0

/// Elements and text stand only where the HTML Standard's content models allow them.
struct PlaceRule {
  /// Looks at an element of `kinds` in `parent`.
  @inline(__always)
  func start(
    _ element: @autoclosure () -> Element,
    kinds: Places,
    in parent: OpenElement,
    _ findings: inout Findings
  ) {
    if kinds.isDisjoint(with: parent.allows) {
      misplaced(element(), parent.tag, &findings)
    } else if !kinds.isDisjoint(with: parent.forbids) {
      nested(element(), kinds.intersection(parent.forbids), &findings)
    }
  }

  /// Refuses visible text in `parent`.
  func text(at offset: Int, in parent: OpenElement, _ findings: inout Findings) {
    findings.add(
      .misplacedText,
      at: offset,
      "text stands directly in `\(parent.tag.name)`, which holds elements only",
      fix: fix(for: parent.tag)
    )
  }

  /// Looks at the root element.
  func root(_ element: Element, kind: Page.Kind, _ findings: inout Findings) {
    let expected: Tag = kind == .html ? .html : .svg
    if element.tag == expected || element.tag == .unknown { return }
    findings.add(
      .misplacedElement,
      at: element.start,
      "the root is `\(element.tag.name)`, not `\(expected.name)`"
    )
  }
}

extension PlaceRule {
  private func misplaced(_ element: Element, _ parent: Tag, _ findings: inout Findings) {
    findings.add(
      .misplacedElement,
      at: element.start,
      "`\(element.tag.name)` may not stand in `\(parent.name)`",
      fix: element.tag == .tr && parent == .table ? "put the rows into `tbody`" : nil
    )
  }

  private func nested(_ element: Element, _ clash: Places, _ findings: inout Findings) {
    let what =
      switch clash {
      case _ where clash.contains(.interactive): "a link or control"
      case _ where clash.contains(.label): "a label"
      case _ where clash.contains(.form): "a form"
      case _ where clash.contains(.header): "a header, footer, caption cell or address"
      case _ where clash.contains(.table): "a caption"
      case _ where clash.contains(.definition): "a definition"
      case _ where clash.contains(.main): "a part other than `body`, `div` and `form`"
      default: "a table header, term or address"
      }
    findings.add(
      .nested,
      at: element.start,
      "`\(element.tag.name)` stands inside \(what), where it may not"
    )
  }

  private func fix(for parent: Tag) -> String? {
    switch parent {
    case .ul, .ol: "put it into `li`"
    case .dl: "put it into `dt` or `dd`"
    case .table, .tbody, .thead, .tfoot, .tr: "put it into `td` or `th`"
    case .svg, .svgG: "put it into `text`"
    default: nil
    }
  }
}
