// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// A compiled template for data of one shape; rendering it is a pure function.
package struct Template: Sendable {
  /// What other templates call it.
  package let name: String
  /// Which escaping and which rules hold.
  package let kind: TemplateSource.Kind
  /// The names that its data must have.
  package let shape: Shape
  let program: Program
  private let catalog: Catalog

  /// The template `name` with its compiled `program`.
  init(name: String, kind: TemplateSource.Kind, shape: Shape, program: Program, catalog: Catalog) {
    self.name = name
    self.kind = kind
    self.shape = shape
    self.program = program
    self.catalog = catalog
  }

  /// Appends the bytes that the template makes of `record` to `output`.
  ///
  /// - Throws: `template.not-finite`, `template.unsafe-url` for all such values at once,
  ///   `template.wrong-record`; `output` is then as it was.
  /// - Complexity: O(n) in the bytes written.
  package func render(_ record: Record, into output: inout [UInt8]) throws(ReportError) {
    try run(record, tracing: false) { (renderer) throws(ReportError) in
      output.append(contentsOf: renderer.output.bytes)
    }
  }

  /// The bytes that the template makes of `record`.
  ///
  /// - Throws: As ``render(_:into:)``.
  package func render(_ record: Record) throws(ReportError) -> [UInt8] {
    var output: [UInt8] = []
    try render(record, into: &output)
    return output
  }

  /// The markup that the template makes of `record`, for other templates to take in unescaped.
  ///
  /// - Throws: As ``render(_:into:)``; `template.not-markup` for a text template.
  package func renderMarkup(_ record: Record) throws(ReportError) -> RenderedMarkup {
    guard kind != .text else {
      let summary = "`\(name)` is a text template, which makes no markup"
      throw ReportError(.rendering, Diagnostic(.error, TemplateID.notMarkup.rawValue, summary))
    }
    return RenderedMarkup(bytes: try render(record), template: self, record: record)
  }
}

// MARK: - The way back

extension Template {
  /// The place of what wrote an instruction.
  func location(of site: Program.Site) -> SourceLocation {
    catalog.files[site.file].location(of: site.offset)
  }

  /// The line of a template file at `place`.
  func line(at place: SourceLocation) -> String? {
    catalog.files.first { $0.source.file == place.file }?.line(place.line)
  }

  /// The place of the byte at `offset` of the template's own file; `nil` if it has left the catalog.
  func location(ofByteAt offset: Int) -> SourceLocation? {
    catalog.number(of: name).map { catalog.files[$0].location(of: offset) }
  }

  /// The template place that writes the byte at `offset` of what is made of `record`.
  ///
  /// Renders once more, keeping the map; inside markup of another template, its place is given.
  ///
  /// - Returns: `nil` if `record` cannot be rendered, or writes nothing.
  package func origin(of offset: Int, rendering record: Record) -> SourceLocation? {
    let marks = traced(record)?.marks ?? []
    guard let mark = marks.last(where: { $0.offset <= offset }) else { return nil }
    if let markup = mark.markup { return markup.origin(of: offset - mark.offset) }
    if let literal = mark.literal,
      let (file, at) = program.origin(ofLiteral: literal + offset - mark.offset)
    {
      return catalog.files[file].location(of: at)
    }
    let site = program.sites[mark.instruction]
    return catalog.files[site.file].location(of: site.offset)
  }

  /// What is made of `record`, cut where the template changes between literal text and tags.
  ///
  /// - Throws: As ``render(_:into:)``.
  package func segments(_ record: Record) throws(ReportError) -> [Segment] {
    try run(record, tracing: true) { (renderer) throws(ReportError) in
      let ends = renderer.marks.dropFirst().map(\.offset) + [renderer.output.count]
      return zip(renderer.marks, ends).compactMap { mark, end in
        let bytes = renderer.output.bytes[mark.offset..<end]
        let text = String(decoding: bytes, as: UTF8.self)
        return text.isEmpty ? nil : Segment(text: text, name: program.sites[mark.instruction].name)
      }
    }
  }

  private func traced(_ record: Record) -> (marks: [Renderer.Mark], count: Int)? {
    guard record.shape == shape else { return nil }
    return Renderer.run(program, on: record, tracing: true, capacity: capacity) { renderer in
      (renderer.marks, renderer.output.count)
    }
  }
}

// MARK: - Running

extension Template {
  /// Room for a page with some values for each literal; it grows where that is too little.
  private var capacity: Int { program.literals.count * 4 + 1024 }

  private func run<Result>(
    _ record: Record,
    tracing: Bool,
    _ body: (borrowing Renderer) throws(ReportError) -> Result
  ) throws(ReportError) -> Result {
    guard record.shape == shape else {
      let summary = "the record does not have the names that `\(name)` was compiled for"
      throw ReportError(.rendering, Diagnostic(.error, TemplateID.wrongRecord.rawValue, summary))
    }
    return try Renderer.run(program, on: record, tracing: tracing, capacity: capacity) {
      (renderer) throws(ReportError) in
      guard renderer.failures.isEmpty else {
        throw ReportError(.rendering, renderer.failures.map(diagnostic).inOrder)
      }
      return try body(renderer)
    }
  }

  private func diagnostic(_ failure: Renderer.Failure) -> Diagnostic {
    let site = program.sites[failure.instruction]
    let file = catalog.files[site.file]
    switch failure.reason {
    case .notFinite(let number):
      let value = number.isFinite ? "too large to be written" : "\(number)"
      let summary = "`\(site.name ?? "")` is \(value)"
      return file.error(.notFinite, summary, at: site.offset)
    case .unsafeURL(let url):
      let summary = "the URL `\(url)` has a scheme that a link may not have"
      let fix = ContextAnalysis.schemeFix
      return file.error(.unsafeURL, summary, at: site.offset, fix: fix)
    }
  }
}
