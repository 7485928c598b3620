// SPDX-License-Identifier: Apache-2.0

extension Inspection {
  /// Looks at the visible text that is piece `index`.
  mutating func text(_ index: Int) {
    guard let parent = open.last else { return }
    if !parent.allows.contains(.text) {
      PlaceRule().text(at: context.textStart(index), in: parent, &findings)
    }
    if !parent.isHidden { noteText() }
  }

  /// Notes that the open element holds something that is read aloud.
  mutating func noteText() {
    guard !open.isEmpty else { return }
    open[open.count - 1].hasText = true
  }

  /// Looks at the end of the innermost element.
  @inline(__always)
  mutating func end() {
    guard !open.isEmpty else { return }
    switch open[open.count - 1].tag {
    case .svgRect, .svgLine, .svgPath, .svgCircle, .span, .p, .td:
      // Most elements of a page, about which nothing is left to ask.
      let isRead = open[open.count - 1].hasText
      open.removeLast()
      if isRead { noteText() }
    default: ending(open.removeLast())
    }
  }

  /// Asks the rules that look at the ends of certain elements.
  mutating func ending(_ ended: OpenElement) {
    var isRead = ended.hasText
    switch ended.tag {
    case .th, .tr, .table: grids.end(ended, in: context, &findings)
    case .svg where kind == .picture: break
    case .svg: isRead = drawings.end(ended, in: context, &findings) || isRead && !ended.isHidden
    case .svgTitle, .svgDesc, .title, .script: isRead = false
    default: if NameRule.concerns(ended.tag) { names.end(ended, in: context, &findings) }
    }
    if tables.rules[Int(ended.tag.rawValue)].hasOrder {
      OrderRule().end(ended, in: context, &findings)
    }
    if isRead { noteText() }
  }
}
