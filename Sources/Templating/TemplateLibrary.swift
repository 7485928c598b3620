// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// All templates of a site, parsed and checked together.
///
/// The language is Mustache: variables with dotted names, sections, inverted sections, `{{.}}`,
/// comments, partials, and inheritance by `{{<parent}}` and `{{$block}}`, with its whitespace rules.
/// A template goes through these steps, each in a folder of its own:
///
/// 1. Language: bytes become tags, lines, and a tree.
/// 2. Composition: parents and blocks are resolved, so that one tree remains.
/// 3. Context: libxml2 parses the tree with its tags masked; each tag learns where it stands.
/// 4. Program: names become slots of the declared data; the tree becomes flat instructions.
/// 5. Rendering: the instructions write bytes.
///
/// Where it deviates from the Mustache specification:
///
/// - A name, partial, parent or block that does not exist is an error, not an empty text. The same
///   holds for a dotted name whose first part is found and whose rest is not.
/// - A value that may be absent is written only inside a section that tests it.
/// - Records, lists and flags cannot be written; a section over declared text, which is always
///   there, is an error.
/// - A dotted name is always a way through records, never a single key with a dot.
/// - `{{{name}}}` and `{{&name}}` are for markup that a template rendered, and for nothing else.
/// - `{{=` and lambdas do not exist.
/// - In HTML and SVG a tag stands in content or in a quoted attribute value; a section is balanced
///   by itself in content, in one attribute value, or around one whole attribute.
/// - A tag inside a parent but outside its blocks is an error; text there is ignored.
package struct TemplateLibrary: Sendable {
  private let templates: PlacedTemplates

  /// Parses and checks `sources`, whose names must differ.
  ///
  /// - Throws: Everything that is wrong in any of them, but for the names of their data, which
  ///   ``template(_:for:)`` checks.
  package init(_ sources: [TemplateSource]) throws(ReportError) {
    templates = PlacedTemplates(Catalog(sources))
    guard templates.findings.isEmpty else { throw ReportError(.templates, templates.findings) }
  }

  /// The names of all templates, in the order given.
  package var names: [String] { templates.catalog.files.map(\.source.name) }

  /// The file of each template whose name begins with `prefix`, by name, in the order given.
  package func files(under prefix: String) -> [(name: String, file: String)] {
    templates.catalog.files.map(\.source).filter { $0.name.hasPrefix(prefix) }.map {
      ($0.name, $0.file)
    }
  }

  /// The template called `name`, compiled for data with `shape`.
  ///
  /// - Throws: `template.unknown-template`, or everything that is wrong with the names it uses.
  package func template(_ name: String, for shape: Shape) throws(ReportError) -> Template {
    try template(name, for: shape, naming: .declared)
  }

  /// The template called `name`, compiled for data that came with no declaration but its own names.
  ///
  /// - Throws: As ``template(_:for:)``.
  package func template(_ name: String, for data: JSONData) throws(ReportError) -> Template {
    try template(name, for: data.record.shape, naming: .fromData)
  }
}

extension TemplateLibrary {
  private func template(
    _ name: String,
    for shape: Shape,
    naming: Compiler.Naming
  ) throws(ReportError) -> Template {
    guard let number = templates.catalog.number(of: name) else {
      let near = templates.catalog.nearName(to: name, for: nil)
      let id = TemplateID.unknownTemplate.rawValue
      let summary = "there is no template `\(name)`"
      throw ReportError(
        .templates,
        Diagnostic(.error, id, summary, fix: near.map { "write `\($0)`" })
      )
    }
    let (program, found) = Compiler.compile(number, of: templates, for: shape, naming: naming)
    guard found.isEmpty else { throw ReportError(.templates, found.inOrder) }
    return Template(
      name: name,
      kind: templates.catalog.files[number].source.kind,
      shape: shape,
      program: program,
      catalog: templates.catalog
    )
  }
}
