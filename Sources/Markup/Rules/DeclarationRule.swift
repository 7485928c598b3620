// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// Namespaces are declared where HTML expects them, and no others.
///
/// HTML gives `svg` and `math` their namespaces by name and ignores `xmlns`; a page that declares
/// anything else would be two pages.
struct DeclarationRule {
  /// Looks at one `xmlns`, whose URI is `uri` and whose prefix is `prefix`.
  func declaration(prefix: String, uri: String, on element: Element, _ findings: inout Findings) {
    let fits =
      switch (element.tag, prefix) {
      case (.html, ""), (.svg, ""), (.math, ""): uri == element.tag.space.uri
      case (_, "xlink"): uri == MarkupNamespace.xlink && element.tag.space == .svg
      default: false
      }
    if fits { return }
    let name = prefix.isEmpty ? "xmlns" : "xmlns:\(prefix)"
    findings.add(
      .namespace,
      at: element.place(name),
      "`\(name)=\"\(uri)\"` does not belong on `\(element.tag.name)`",
      fix: "declare HTML's namespace on `html`, SVG's on `svg`, MathML's on `math`"
    )
  }
}
