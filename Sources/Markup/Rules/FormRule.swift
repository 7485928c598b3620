// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// A page is polyglot: read as HTML it is the same as read as XML.
///
/// XML knows forms that HTML reads otherwise: `<div/>` stays open there, `</br>` is a second one,
/// CDATA is text, an instruction a comment.
struct FormRule {
  private var hasDoctype = false

  /// Looks at the form of a start tag.
  @inline(__always)
  func start(
    _ element: @autoclosure () -> Element,
    isClosed: Bool,
    isVoid: Bool,
    _ findings: inout Findings
  ) {
    if isClosed != isVoid { form(element(), isClosed: isClosed, &findings) }
  }

  /// Looks at a document type.
  mutating func doctype(_ piece: cmk_record, in context: PageContext, _ findings: inout Findings) {
    hasDoctype = true
    if piece.has(CMK_INTERNAL_SUBSET) { return }  // refused already
    let start = context.source.firstRange(of: "<!DOCTYPE".utf8)?.lowerBound ?? 0
    if context.source[start..<Int(piece.end)].elementsEqual("<!DOCTYPE html>".utf8) { return }
    findings.add(
      .doctype,
      at: start,
      "the document type is not HTML's",
      fix: "write `<!DOCTYPE html>`"
    )
  }

  /// Looks at CDATA and instructions, which HTML does not have.
  func piece(_ piece: cmk_record, at start: Int, _ findings: inout Findings) {
    let what = Int(piece.kind) == CMK_CDATA ? "a CDATA section" : "a processing instruction"
    findings.add(
      .notPolyglot,
      at: start,
      "\(what) stands in the page, which HTML does not have",
      fix: "remove it"
    )
  }

  /// Looks at what came before the root.
  func finish(_ context: PageContext, _ findings: inout Findings) {
    if context.source.starts(with: "<?xml".utf8) {
      findings.add(
        .notPolyglot,
        at: 0,
        "the page starts with an XML declaration, which HTML does not have",
        fix: "remove it"
      )
    }
    if hasDoctype { return }
    findings.add(
      .doctype,
      at: 0,
      "the page has no document type",
      fix: "start it with `<!DOCTYPE html>`"
    )
  }
}

extension FormRule {
  private func form(_ element: Element, isClosed: Bool, _ findings: inout Findings) {
    guard element.tag != .unknown, element.tag.space == .html else { return }
    let name = element.tag.name
    if isClosed {
      findings.add(
        .notPolyglot,
        at: element.start,
        "`<\(name)/>` closes itself, which HTML reads as an open tag",
        fix: "write `<\(name)></\(name)>`"
      )
    } else {
      findings.add(
        .notPolyglot,
        at: element.start,
        "`\(name)` has an end tag, which HTML does not allow",
        fix: "write `<\(name)/>`"
      )
    }
  }
}
