// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup

extension ContextAnalysis {
  private func plainName(_ attribute: MarkupAttribute) -> String {
    let local = attribute.name.local
    guard let mark = guardMark(attribute) else { return local }
    return String(local.dropFirst(mark.count))
  }

  private func guardMark(_ attribute: MarkupAttribute) -> Mask.Guard? {
    mask.guards.first { attribute.nameRange.contains($0.offset) }
  }

  mutating func visit(
    _ attribute: MarkupAttribute,
    of element: MarkupElement,
    _ marks: [Mask.Mark]
  ) {
    let name = plainName(attribute)
    let rule = AttributeRule(name, prefix: attribute.name.prefix, of: element)
    if case .refused(let reason) = rule, let first = marks.first {
      refuse(first.tag, in: "the attribute `\(name)`", fix: reason)
      return
    }
    for mark in marks {
      if mark.tag.tag.sigil == .partial {
        refuse(mark.tag, .misplacedPartial, in: "an attribute; partials stand in content only")
      }
      set(.attribute, for: mark.tag)
    }
    if rule == .url { checkURL(name, attribute.valueRange, marks) }
  }

  /// Decides what of a URL attribute's scheme is known already, and leaves the rest to rendering.
  private mutating func checkURL(_ name: String, _ value: Range<Int>, _ marks: [Mask.Mark]) {
    guard let first = marks.first, let last = marks.last else { return }
    let head = mask.bytes[value.lowerBound..<first.offset]
    switch URLScheme.verdict(head) {
    case .safe: return
    case .unsafe:
      let text = String(decoding: head, as: UTF8.self)
      let summary = "the URL in `\(name)` starts with `\(text)`, which a link may not have"
      let file = catalog.file(of: first.tag)
      findings.append(file.error(.unsafeURL, summary, at: first.tag.offset, fix: Self.schemeFix))
    case .undecided:
      placement.urls[first.tag.id] = URLSpan(
        first: first.tag.id,
        last: last.tag.id,
        isPrefixed: !head.isEmpty,
        tail: tail(of: value, behind: last)
      )
    }
  }

  private func tail(of value: Range<Int>, behind mark: Mask.Mark) -> URLSpan.Tail {
    // A value is masked as one character; the end of a section as none.
    let isValue = mark.tag.tag.sigil == .variable || mark.tag.tag.sigil == .raw
    let rest = mask.bytes[(mark.offset + (isValue ? 1 : 0))..<value.upperBound]
    let stops = [UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
    guard let stop = rest.firstIndex(where: stops.contains), rest[stop] == UInt8(ascii: ":") else {
      return .plain
    }
    return stop == rest.startIndex ? .colon : .scheme
  }

  /// What to write for a URL whose scheme is refused.
  static let schemeFix = "use http, https, mailto, or a relative reference"

  /// Reports an attribute that two sections, which are not two branches of one, may both write.
  mutating func checkDuplicates(_ element: MarkupElement) {
    let guarded = element.attributes.filter { guardMark($0) != nil }
    for attribute in guarded {
      guard let sections = guardMark(attribute)?.sections, let tag = sections.last else { continue }
      let name = plainName(attribute)
      for other in element.attributes where other.nameRange != attribute.nameRange {
        guard plainName(other) == name, other.name.prefix == attribute.name.prefix,
          !areBranches(sections, guardMark(other)?.sections ?? []),
          other.nameRange.lowerBound < attribute.nameRange.lowerBound || guardMark(other) == nil
        else { continue }
        let summary = "the attribute `\(name)` in `\(tag.tag.text)` may be written twice"
        let fix = "write the other one in `{{^\(tag.tag.name)}}`"
        let file = catalog.file(of: tag)
        findings.append(file.error(.duplicateAttribute, summary, at: tag.offset, fix: fix))
      }
    }
  }

  /// Whether at most one of two attributes is ever written: one section is the other's inverse.
  private func areBranches(_ some: [PlacedTag], _ others: [PlacedTag]) -> Bool {
    some.contains { one in
      others.contains { $0.tag.name == one.tag.name && $0.tag.sigil != one.tag.sigil }
    }
  }
}
