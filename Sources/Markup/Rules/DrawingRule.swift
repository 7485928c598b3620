// SPDX-License-Identifier: Apache-2.0

/// A drawing says what it shows or that it only decorates, and how large it is.
struct DrawingRule {
  /// The outermost `svg` that is open, with what its name needs.
  private struct Drawing {
    let index: Int
    var title: Bytes?
    var description: Bytes?
  }

  private var open: Drawing?

  /// Looks at an `svg`; only the outermost needs a name.
  mutating func start(
    _ element: Element,
    isOutermost: Bool,
    isHidden: Bool,
    _ findings: inout Findings
  ) {
    let isSized = element.value(.width) != nil && element.value(.height) != nil
    // What only decorates may leave its size to the style sheet.
    let isStyled = isHidden && element.value(.class) != nil
    if element.value(.viewBox) == nil, !isSized, !isStyled {
      findings.add(
        .drawingSize,
        at: element.start,
        "`svg` has neither a `viewBox` nor `width` and `height`"
      )
    }
    if isOutermost { open = Drawing(index: element.index) }
  }

  /// Notes a `title` or `desc` directly in the outermost `svg`.
  mutating func describe(_ element: Element, in parent: OpenElement) {
    guard let drawing = open, drawing.index == parent.index else { return }
    if element.tag == .svgTitle {
      open?.title = element.value(.id)
    } else {
      open?.description = element.value(.id)
    }
  }

  /// Whether the drawing that ends is read aloud.
  ///
  /// Looks at the name of the outermost `svg` when it ends; `isHidden` tells that it only
  /// decorates.
  mutating func end(_ parent: OpenElement, in context: PageContext, _ findings: inout Findings)
    -> Bool
  {
    guard let drawing = open, drawing.index == parent.index else { return false }
    open = nil
    if parent.isHidden { return false }
    let element = context.element(parent.index, .svg)
    guard element.has(.role, "img") else {
      findings.add(
        .drawingName,
        at: element.start,
        "`svg` is neither `role=\"img\"` nor `aria-hidden=\"true\"`",
        fix: "write `aria-hidden=\"true\"` if it only decorates"
      )
      return true
    }
    if element.value(.ariaLabel)?.isBlank == false { return true }
    let names = element.value(.ariaLabelledby)?.words ?? []
    for (what, id) in [("title", drawing.title), ("desc", drawing.description)] {
      if let id, names.contains(where: { $0.elementsEqual(id) }) { continue }
      findings.add(
        .drawingName,
        at: element.start,
        "`svg` is not labelled by a `\(what)` directly in it",
        fix: "write `aria-labelledby` with the ids of its `title` and `desc`"
      )
    }
    return true
  }
}
