// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup

/// What a mail's HTML may hold: what the programs of readers show, and nothing that acts, asks the
/// network, or leads to a place that is not there.
struct LetterRules {
  private let page: Page
  private let contentIDs: Set<String>
  private var headings = 0
  /// What is wrong, in the order of the document.
  private(set) var findings: [Diagnostic] = []

  /// The rules for `page`, whose pictures stand in the parts `contentIDs`.
  init(_ page: Page, contentIDs: Set<String>) {
    (self.page, self.contentIDs) = (page, contentIDs)
  }

  /// Reads the whole document.
  mutating func read(_ parsed: ParsedMarkup) {
    for event in parsed.events {
      switch event.kind {
      case .start(let element): read(element, at: event.range.lowerBound)
      case .cdata, .instruction:
        add(
          .form,
          "a mail has neither CDATA nor processing instructions",
          at: event.range.lowerBound
        )
      case .end, .text, .comment, .doctype: break
      }
    }
    if headings != 1 {
      add(.heading, "a mail has one `h1`, and this one has \(headings)", at: 0)
    }
  }
}

extension LetterRules {
  /// What mail programs show (https://www.caniemail.com, read in 2026).
  private static let elements: Set = [
    "html", "head", "meta", "title", "style", "body", "div", "span", "p", "a", "b", "i", "em",
    "strong", "s", "br", "h1", "h2", "h3", "table", "tr", "td", "th", "ul", "ol", "li", "img",
    "code", "pre",
  ]

  private static let void: Set = ["meta", "br", "img"]

  private static let attributes: Set = [
    "align", "alt", "bgcolor", "border", "cellpadding", "cellspacing", "charset", "class",
    "content", "height", "href", "lang", "name", "nowrap", "role", "scope", "src", "start", "style",
    "valign", "width",
  ]

  private mutating func read(_ element: MarkupElement, at offset: Int) {
    let name = element.name.local
    guard element.name.namespace == MarkupNamespace.html, Self.elements.contains(name) else {
      add(
        .element,
        "`<\(name)>` is dropped by mail programs, or acts in some",
        at: offset,
        fix: "use tables, text and `img`"
      )
      return
    }
    if element.isSelfClosed != Self.void.contains(name) {
      let form = element.isSelfClosed ? "`<\(name)/>`" : "`<\(name)></\(name)>`"
      add(.form, "\(form) is read otherwise as HTML", at: offset)
    }
    if name == "h1" { headings += 1 }
    for attribute in element.attributes { read(attribute, of: name) }
    if name == "img", element.attributes.first(where: { $0.name.local == "alt" })?.value ?? "" == ""
    {
      add(.alternative, "a picture has no words in its place", at: offset, fix: "write `alt`")
    }
  }

  private mutating func read(_ attribute: MarkupAttribute, of element: String) {
    let name = attribute.name.local
    let isKnown = attribute.name.prefix == "xml" ? name == "lang" : Self.attributes.contains(name)
    guard isKnown, attribute.name.prefix.isEmpty || attribute.name.prefix == "xml" else {
      add(
        .attribute,
        "a mail may not have the attribute `\(name)`",
        at: attribute.nameRange.lowerBound
      )
      return
    }
    switch name {
    case "href": checkLink(attribute)
    case "src": checkPicture(attribute)
    default: break
    }
  }

  private mutating func checkLink(_ attribute: MarkupAttribute) {
    let schemes = ["https://", "http://", "mailto:"]
    guard !schemes.contains(where: attribute.value.lowercased().hasPrefix) else { return }
    add(
      .link,
      "`\(attribute.value)` leads nowhere from a mail",
      at: attribute.valueRange.lowerBound,
      fix: "write the whole address"
    )
  }

  private mutating func checkPicture(_ attribute: MarkupAttribute) {
    let id = attribute.value.hasPrefix("cid:") ? String(attribute.value.dropFirst(4)) : nil
    guard id.map({ !contentIDs.contains($0) }) ?? true else { return }
    add(
      .link,
      "the picture `\(attribute.value)` is no part of the message",
      at: attribute.valueRange.lowerBound,
      fix: "show the pictures of the letter alone, as `cid:{{contentID}}`"
    )
  }

  private mutating func add(
    _ id: MailID,
    _ summary: String,
    at offset: Int,
    fix: String? = nil
  ) {
    let table = LineTable(page.file.bytes)
    let (line, column) = table.place(of: offset)
    let written = SourceLocation(file: page.file.path, line: line, column: column)
    guard let origin = page.origin(offset) else {
      findings.append(Diagnostic(.error, id.rawValue, summary, at: written, fix: fix))
      return
    }
    let note = Diagnostic.Note("in the mail's HTML", at: written)
    findings.append(Diagnostic(.error, id.rawValue, summary, at: origin, notes: [note], fix: fix))
  }
}
