// SPDX-License-Identifier: Apache-2.0
internal import CMarkup
internal import Diagnostics

/// A page uses only the elements and attributes of ``TagRule``, by their plain names.
struct VocabularyRule {
  /// The word for a name's id; asked for only when something is found.
  typealias Names = (UInt32) -> String

  /// Refuses an element that is in no table.
  func unknownElement(_ element: Element, _ names: Names, _ findings: inout Findings) {
    let name = names(element.piece.name)
    if name == "style" {
      findings.add(
        .style,
        at: element.start,
        "`style` is not allowed in a page",
        fix: "write the rule in the site's style sheet"
      )
      return
    }
    let space = names(element.piece.namespace_)
    if Namespace.allCases.allSatisfy({ $0 == .other || $0.uri != space }) {
      findings.add(
        .namespace,
        at: element.start,
        space.isEmpty
          ? "`\(name)` is in no namespace"
          : "`\(name)` is in the namespace `\(space)`, which pages do not know",
        fix: "write `xmlns` on the outermost `html`, `svg` or `math`"
      )
      return
    }
    if space == MarkupNamespace.html, let root = [Tag.svg, .math].first(where: { $0.name == name })
    {
      findings.add(
        .namespace,
        at: element.start,
        "`\(name)` does not declare its namespace",
        fix: "write `xmlns=\"\(root.space.uri)\"`"
      )
      return
    }
    let known = Tag.allCases.filter { $0.space.uri == space }.map(\.name)
    findings.add(
      .unknownElement,
      at: element.start,
      "`\(name)` is not an element that pages may use",
      fix: nearSpelling(of: name, among: known).map { "write `\($0)`" }
    )
  }

  /// Refuses a name with a prefix, which HTML does not split.
  func prefix(_ element: Element, _ names: Names, _ findings: inout Findings) {
    let name = "\(names(element.piece.prefix)):\(names(element.piece.name))"
    findings.add(
      .notPolyglot,
      at: element.start,
      "`\(name)` has a prefix, which HTML does not split off",
      fix: "declare the namespace with `xmlns` and write `\(names(element.piece.name))`"
    )
  }

  /// Refuses an attribute that the element does not take.
  func attribute(
    _ attribute: cmk_attribute,
    of element: Element,
    _ names: Names,
    _ findings: inout Findings
  ) {
    let prefix = names(attribute.prefix)
    let name = (prefix.isEmpty ? "" : "\(prefix):") + names(attribute.name)
    let at = element.place(name)
    if name.lowercased().hasPrefix("on") {
      findings.add(
        .eventAttribute,
        at: at,
        "`\(name)` runs a script, which pages do not",
        fix: "remove it"
      )
    } else if name == "style" {
      findings.add(
        .style,
        at: at,
        "`style` is not allowed in a page",
        fix: "write a class and a rule in the site's style sheet"
      )
    } else if name.hasPrefix("aria-"), Key.named(name) == nil {
      let known = Key.allCases.map(\.name).filter { $0.hasPrefix("aria-") }
      findings.add(
        .aria,
        at: at,
        "`\(name)` is not an attribute of ARIA",
        fix: nearSpelling(of: name, among: known).map { "write `\($0)`" }
      )
    } else {
      let known = Key.allCases.filter { TagRule(element.tag).keys.contains($0) }.map(
        \.name
      )
      findings.add(
        .unknownAttribute,
        at: at,
        "`\(element.tag.name)` takes no attribute `\(name)`",
        fix: nearSpelling(of: name, among: known).map { "write `\($0)`" }
      )
    }
  }
}

extension Key {
  /// The attribute called `name`, prefix included; `data-…` for all of that form.
  static func named(_ name: String) -> Key? {
    if isData(name) { return .data }
    return allCases.first { $0.name == name && $0 != .data && $0 != .unknown }
  }

  /// Whether `name` is an author's own, `data-…`.
  static func isData(_ name: String) -> Bool {
    name.hasPrefix("data-") && name.utf8.count > 5 && name == name.lowercased()
  }
}
