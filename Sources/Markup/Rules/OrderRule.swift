// SPDX-License-Identifier: Apache-2.0

/// Children that have an order keep it: parts of tables, captions, summaries, terms.
struct OrderRule {
  /// Looks at a child, before it is counted in `parent`.
  func child(_ element: Element, of parent: inout OpenElement, _ findings: inout Findings) {
    switch parent.tag {
    case .html: part(element, of: &parent, [.head, .body], single: [.head, .body], &findings)
    case .table:
      part(
        element,
        of: &parent,
        [.caption, .colgroup, .thead, .tbody, .tfoot],
        single: [.caption, .thead, .tfoot],
        &findings
      )
    case .details: first(element, .summary, of: &parent, &findings)
    case .fieldset: first(element, .legend, of: &parent, &findings)
    case .figure: caption(element, of: &parent, &findings)
    case .dl: term(element, of: &parent, &findings)
    case .div: if parent.allows == .term { term(element, of: &parent, &findings) }
    default: break
    }
  }

  /// Looks at what is still missing when `parent` ends at `offset`.
  func end(_ parent: OpenElement, in context: PageContext, _ findings: inout Findings) {
    let missing: Tag? =
      switch parent.tag {
      case .details: parent.seen & 1 == 0 ? .summary : nil
      case .html: parent.seen & 1 == 0 ? .head : parent.seen & 2 == 0 ? .body : nil
      case .dl, .div: parent.seen & Self.termOpen != 0 ? .dd : nil
      default: nil
      }
    guard let missing else { return }
    let start = context.start(of: parent.index)
    findings.add(
      .missingPart,
      at: start,
      "`\(parent.tag.name)` has no `\(missing.name)`\(missing == .dd ? " behind its last `dt`" : "")"
    )
  }

  private static let termOpen: UInt16 = 1 << 8
  private static let termAny: UInt16 = 1 << 9
}

extension OrderRule {
  private func part(
    _ element: Element,
    of parent: inout OpenElement,
    _ order: [Tag],
    single: [Tag],
    _ findings: inout Findings
  ) {
    guard let rank = order.firstIndex(of: element.tag) else { return }
    let bit = UInt16(1) << UInt16(rank)
    if parent.seen & bit != 0, single.contains(element.tag) {
      findings.add(
        .order,
        at: element.start,
        "`\(parent.tag.name)` has a second `\(element.tag.name)`"
      )
    } else if parent.seen >= bit << 1 {
      let names = order.map { "`\($0.name)`" }.joined(separator: ", ")
      findings.add(
        .order,
        at: element.start,
        "`\(element.tag.name)` comes too late in `\(parent.tag.name)`",
        fix: "keep the order \(names)"
      )
    }
    parent.seen |= bit
  }

  private func first(
    _ element: Element,
    _ tag: Tag,
    of parent: inout OpenElement,
    _ findings: inout Findings
  ) {
    guard element.tag == tag else { return }
    parent.seen |= 1
    if parent.children == 0 { return }
    findings.add(
      .order,
      at: element.start,
      "`\(tag.name)` is not the first element in `\(parent.tag.name)`"
    )
  }

  private func caption(_ element: Element, of parent: inout OpenElement, _ findings: inout Findings)
  {
    if parent.seen == 2 {
      findings.add(
        .order,
        at: element.start,
        "`\(element.tag.name)` follows a `figcaption` that is not first",
        fix: "make `figcaption` the first or last element"
      )
      parent.seen = 4
    }
    guard element.tag == .figcaption else { return }
    if parent.seen & 1 != 0 {
      findings.add(.order, at: element.start, "`figure` has a second `figcaption`")
    }
    parent.seen |= parent.children == 0 ? 1 : 2
  }

  private func term(_ element: Element, of parent: inout OpenElement, _ findings: inout Findings) {
    switch element.tag {
    case .dt: parent.seen |= Self.termOpen | Self.termAny
    case .dd:
      if parent.seen & Self.termAny == 0 {
        findings.add(.order, at: element.start, "`dd` has no `dt` before it")
      }
      parent.seen &= ~Self.termOpen
    default: break
    }
  }
}
