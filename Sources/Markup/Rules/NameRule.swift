// SPDX-License-Identifier: Apache-2.0

/// What a reader can follow, use or jump to has a name that can be read aloud.
struct NameRule {
  private var labelled: [Bytes] = []
  private var fields: [(id: Bytes, index: Int)] = []

  /// Whether an element of `tag` must hold text.
  static func concerns(_ tag: Tag) -> Bool {
    switch tag {
    case .a, .button, .summary, .label, .h1, .h2, .h3, .h4, .h5, .h6, .legend, .caption,
      .figcaption, .option, .svgA:
      true
    default: false
    }
  }

  /// Looks at the end of an element that must hold text.
  func end(_ parent: OpenElement, in context: PageContext, _ findings: inout Findings) {
    if parent.hasText || parent.isHidden { return }
    let element = context.element(parent.index, parent.tag)
    if element.isLabelled { return }
    findings.add(
      .noName,
      at: element.start,
      "`\(parent.tag.name)` has no text that can be read aloud",
      fix: "write a text or an `aria-label`"
    )
  }

  /// Looks at a label.
  mutating func label(_ element: Element) {
    if let id = element.value(.for) { labelled.append(id) }
  }

  /// Looks at an input, select or text area in `parent`.
  mutating func field(_ element: Element, isInLabel: Bool, _ findings: inout Findings) {
    if isInLabel || element.isLabelled || element.value(.title)?.isBlank == false { return }
    if element.has(.type, "hidden") { return }
    if element.has(.type, "submit") || element.has(.type, "reset") { return }
    if let id = element.value(.id) {
      fields.append((id, element.index))
    } else {
      add(element, &findings)
    }
  }

  /// Looks at an image.
  func image(_ element: Element, _ findings: inout Findings) {
    if element.value(.src) == nil {
      findings.add(.missingPart, at: element.start, "`img` has no `src`")
    }
    if element.value(.alt) == nil {
      findings.add(
        .alternative,
        at: element.start,
        "`img` has no `alt`",
        fix: "say what the picture shows, or write `alt=\"\"` if it only decorates"
      )
    }
  }

  /// Finds the fields whose label never came.
  func finish(_ context: PageContext, _ findings: inout Findings) {
    for field in fields where !labelled.contains(where: { $0.elementsEqual(field.id) }) {
      add(context.element(field.index, .input), &findings)
    }
  }

  private func add(_ element: Element, _ findings: inout Findings) {
    findings.add(
      .noName,
      at: element.start,
      "a form field has no label",
      fix: "write a `label` whose `for` is the field's id"
    )
  }
}

extension Element {
  /// Whether ARIA gives it a name.
  var isLabelled: Bool {
    value(.ariaLabel)?.isBlank == false || value(.ariaLabelledby)?.isBlank == false
  }
}
