// SPDX-License-Identifier: Apache-2.0

extension Mask {
  mutating func add(_ tag: PlacedTag, _ body: [Part], _ close: Range<Int>) {
    begin(tag.file, tag.offset, isCopy: false)
    let before = scanner.state
    switch before.mode {
    case .content:
      let name = "section-\(tag.id)_"
      elements[name] = tag
      marks.append(Mark(tag: tag, offset: bytes.count, isAttributeGuard: false))
      for byte in "<\(name)>".utf8 { append(byte) }
      add(body)
      begin(tag.file, close.lowerBound, isCopy: false)
      checkBalance(tag, before)
      for byte in "</\(name)>".utf8 { append(byte) }
    case .value:
      marks.append(Mark(tag: tag, offset: bytes.count, isAttributeGuard: false))
      add(body)
      checkBalance(tag, before)
      marks.append(Mark(tag: tag, offset: bytes.count, isAttributeGuard: false))
    case .tag: addAroundAttribute(tag, body, before)
    case .comment, .cdata, .instruction, .declaration:
      refuse(tag)
      add(body)
    }
  }

  private mutating func checkBalance(_ tag: PlacedTag, _ before: MarkupScanner.State) {
    guard scanner.state != before else { return }
    let summary = "the section `\(tag.tag.text)` begins and ends in different places of the markup"
    let fix = "put it around whole elements, inside one attribute value, or around one attribute"
    report(.unbalancedSection, summary, tag, fix: fix)
  }

  private mutating func addAroundAttribute(
    _ tag: PlacedTag,
    _ body: [Part],
    _ before: MarkupScanner.State
  ) {
    marks.append(Mark(tag: tag, offset: bytes.count, isAttributeGuard: true))
    sections.append(tag)
    let count = attributeCount
    let refused = findings.count
    add(body)
    sections.removeLast()
    checkBalance(tag, before)
    if findings.count == refused, attributeCount != count + 1 || !hasWholeAttribute {
      let summary = "the section `\(tag.tag.text)` does not hold one whole attribute"
      let fix = "put it around one attribute with its quoted value"
      report(.unbalancedSection, summary, tag, fix: fix)
    }
  }

  /// Whether a quoted value was the last thing in the tag.
  private var hasWholeAttribute: Bool {
    scanner.lastVisible == UInt8(ascii: "\"") || scanner.lastVisible == UInt8(ascii: "'")
  }
}
