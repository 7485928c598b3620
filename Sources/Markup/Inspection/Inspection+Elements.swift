// SPDX-License-Identifier: Apache-2.0

extension Inspection {
  /// Asks the rules that look at certain elements only.
  @inline(__always)
  mutating func opening(_ element: Element, hasRole: Bool, _ opened: inout OpenElement) {
    if hasRole {
      if element.has(.ariaHidden, "true") { opened.isHidden = true }
      AriaRule().start(element, isHidden: opened.isHidden, &findings)
    }
    switch element.tag {
    case .svgRect, .svgLine, .svgPath, .svgCircle, .svgText, .svgG, .svgTspan, .span, .p: return
    case .tr, .td, .th, .tbody: grids.start(element, &findings)
    case .table: grids.table(element.index)
    case .svg:
      let isOutermost = open.last?.tag.space != .svg
      drawings.start(element, isOutermost: isOutermost, isHidden: opened.isHidden, &findings)
    case .svgTitle, .svgDesc: if let parent = open.last { drawings.describe(element, in: parent) }
    case .h1, .h2, .h3, .h4, .h5, .h6: outline.heading(element, &findings)
    default: seldom(element, &opened)
    }
  }

  /// Asks the rules about elements of which a page has few.
  mutating func seldom(_ element: Element, _ opened: inout OpenElement) {
    switch element.tag {
    case .html: head.language(element, &findings)
    case .meta: head.meta(element, &findings)
    case .title: head.title(element, text: context.rawText(behind: element.index), &findings)
    case .script: ScriptRule().start(element, &findings)
    case .img: image(element)
    case .label: names.label(element)
    case .input, .select, .textarea:
      names.field(element, isInLabel: opened.forbids.contains(.label), &findings)
    case .main:
      outline.main(element, &findings)
      opened.isInPart = true
    case .nav, .aside:
      landmarks.part(element)
      opened.isInPart = true
    case .section, .article: opened.isInPart = true
    case .header, .footer: if !opened.isInPart { landmarks.edge(element, &findings) }
    default: break
    }
    if opened.isHidden { focus(element) }
  }

  /// Looks at `img`, whose alternative is read aloud like text.
  mutating func image(_ element: Element) {
    names.image(element, &findings)
    if element.value(.alt)?.isBlank == false { noteText() }
  }

  /// Looks at an element inside `aria-hidden`.
  mutating func focus(_ element: Element) {
    let isLink = element.tag == .a || element.tag == .svgA
    let isControl = [.button, .input, .select, .textarea, .summary].contains(element.tag)
    if isControl || (isLink && element.value(.href) != nil) || element.value(.tabindex) != nil {
      AriaRule().focus(element, &findings)
    }
  }
}
