// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Markup

/// Finds out where each tag of a composed template stands, by letting libxml2 parse it.
struct ContextAnalysis {
  /// An element that is open, and the vocabulary of its content.
  private struct Open {
    let name: String
    let space: Space
  }

  let catalog: Catalog
  private let file: Int
  let mask: Mask
  private var open: [Open] = []
  private var next = 0
  var placement = Placement()
  var findings: [Diagnostic] = []

  /// Places the tags of `parts`, which file number `file` is composed of and which stand in `space`.
  ///
  /// - Returns: The places, and what may not stand where it stands or is not well-formed.
  static func place(
    _ parts: [Part],
    of file: Int,
    in space: Space,
    _ catalog: Catalog
  ) -> (placement: Placement, findings: [Diagnostic]) {
    let mask = Mask(parts, in: catalog)
    var analysis = ContextAnalysis(catalog: catalog, file: file, mask: mask)
    analysis.run(in: space)
    return (analysis.placement, analysis.mask.findings + analysis.findings)
  }

  private init(catalog: Catalog, file: Int, mask: Mask) {
    self.catalog = catalog
    self.file = file
    self.mask = mask
  }
}

extension ContextAnalysis {
  private mutating func run(in space: Space) {
    open = [Open(name: "", space: space)]
    let extent: MarkupExtent =
      isDocument ? .document : .fragment(namespace: space.namespace)
    let parsed = parse(mask.bytes, named: "", as: extent)
    for event in parsed.events { visit(event) }
    if parsed.diagnostics.isEmpty {
      for mark in mask.marks[next...] { refuse(mark.tag, in: "a place where no value may go") }
    } else if mask.findings.isEmpty {
      findings += parsed.diagnostics.map(inTemplate)
    }
  }

  /// Whether the template is a whole document: it starts with its type or declaration.
  private var isDocument: Bool {
    let start = mask.bytes.drop(while: MarkupScanner.isBlank)
    return start.starts(with: "<!DOCTYPE".utf8) || start.starts(with: "<?xml ".utf8)
  }

  mutating func set(_ place: Place, for tag: PlacedTag) {
    while placement.places.count <= tag.id { placement.places.append(nil) }
    placement.places[tag.id] = place
  }

  mutating func refuse(
    _ tag: PlacedTag,
    _ id: TemplateID = .forbiddenPlace,
    in place: String,
    fix: String? = nil
  ) {
    let summary = "`\(tag.tag.text)` stands in \(place)"
    findings.append(catalog.file(of: tag).error(id, summary, at: tag.offset, fix: fix))
  }
}

// MARK: - Events

extension ContextAnalysis {
  /// Elements whose content is not text that can be escaped.
  private static let opaque: Set = [
    "script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext",
  ]

  private mutating func visit(_ event: MarkupEvent) {
    let marks = takeMarks(before: event.range.upperBound)
    switch event.kind {
    case .start(let element): visit(element, marks)
    case .end(let name): if mask.elements[name.local] == nil, open.count > 1 { open.removeLast() }
    case .text: for mark in marks { placeInContent(mark.tag) }
    case .comment, .cdata, .instruction, .doctype:
      for mark in marks { refuse(mark.tag, in: "a place where no value may go") }
    }
  }

  private mutating func takeMarks(before end: Int) -> ArraySlice<Mask.Mark> {
    let start = next
    while next < mask.marks.count, mask.marks[next].offset < end { next += 1 }
    return mask.marks[start..<next]
  }

  private mutating func placeInContent(_ tag: PlacedTag) {
    guard let here = open.last else { return }
    if let opaque = open.first(where: { Self.opaque.contains($0.name) })?.name {
      refuse(tag, in: "`<\(opaque)>`, whose content cannot be escaped")
    } else {
      set(.content(here.space), for: tag)
    }
  }

  private mutating func visit(_ element: MarkupElement, _ marks: ArraySlice<Mask.Mark>) {
    if let section = mask.elements[element.name.local] {
      if let here = open.last { set(.content(here.space), for: section) }
      return
    }
    for mark in marks where mark.isAttributeGuard { set(.aroundAttribute, for: mark.tag) }
    var inner = marks.filter { !$0.isAttributeGuard }
    for attribute in element.attributes {
      let range = attribute.valueRange
      let inside = inner.filter { range.lowerBound <= $0.offset && $0.offset <= range.upperBound }
      inner.removeAll { range.lowerBound <= $0.offset && $0.offset <= range.upperBound }
      if !inside.isEmpty { visit(attribute, of: element, inside) }
    }
    for mark in inner { refuse(mark.tag, in: "a place where no value may go") }
    checkDuplicates(element)
    push(element)
  }

  private mutating func push(_ element: MarkupElement) {
    let name = element.name.local.lowercased()
    let own = Space(namespace: element.name.namespace) ?? open.last?.space ?? .html
    open.append(Open(name: name, space: own))
  }
}

// MARK: - Errors of libxml2

extension ContextAnalysis {
  /// The same finding at the template's place, with tags spelt as their author did.
  private func inTemplate(_ found: Diagnostic) -> Diagnostic {
    // The line that libxml2 names is one of the masked text, which no author has seen.
    var summary = found.summary.replacing(#/ line [0-9]+/#, with: "")
    for (name, tag) in mask.elements where summary.contains(name) {
      summary = summary.replacing(name, with: tag.tag.text)
    }
    let line = found.location?.line ?? 1
    let column = found.location?.column ?? 1
    let offset = LineTable(mask.bytes).offset(line: line, column: column)
    guard let origin = mask.origin(of: offset) else { return found }
    let own = catalog.files[file]
    let isElsewhere = origin.file.source.name != own.source.name
    let note = Diagnostic.Note("found with the blocks of this template", at: own.location(of: 0))
    return origin.file.error(
      .notWellFormed,
      summary,
      at: origin.offset,
      notes: isElsewhere ? [note] : [],
      fix: found.fix
    )
  }
}
