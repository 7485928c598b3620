// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Pages
internal import Templating

/// The compiled templates of `sources`, of which those in the folder `publisher` are the publisher's.
///
/// - Parameters:
///   - sources: The templates.
///   - publisher: The publisher's folder; `nil` for none.
///   - changes: What versions changed; those of our own list by default.
/// - Returns: The templates of all pages.
/// - Throws: What is wrong in them; where a version changed what a template of the publisher's still
///   counts on, with what changed and what to write.
func compiled(
  _ sources: [TemplateSource],
  publisher: String?,
  changes: TemplateChanges? = nil
) throws(ReportError) -> PageTemplates {
  do throws(ReportError) {
    return try PageTemplates(TemplateLibrary(sources))
  } catch {
    guard let publisher, error.stage == .templates else { throw error }
    let known = if let changes { changes } else { try TemplateChanges.own() }
    let advice = OverrideAdvice(
      sources: sources,
      publisher: publisher + "/",
      changes: known
    )
    throw ReportError(error.stage, error.diagnostics.map(advice.advised))
  }
}

/// Tells of findings in templates what a version has to do with them.
private struct OverrideAdvice {
  let sources: [TemplateSource]
  /// The publisher's folder, with a slash at its end.
  let publisher: String
  let changes: TemplateChanges

  /// `found` with what changed.
  func advised(_ found: Diagnostic) -> Diagnostic {
    guard let kind = Self.kinds[found.id], let place = found.location,
      let source = sources.first(where: { $0.file == place.file }),
      let tag = tag(at: place, in: source)
    else { return found }
    if source.file.hasPrefix(publisher) {
      guard let change = changes.change(of: tag, kind, in: source.name) else { return found }
      let fix = change.new.map { "write `\($0)`" } ?? "remove it"
      return found.adding([Diagnostic.Note(change.sentence)], fix: fix)
    }
    return kind == .block ? missingBlock(tag, found, place, source) : found
  }

  private static let kinds: [String: TemplateChange.Kind] = [
    TemplateID.unknownName.rawValue: .name, TemplateID.unknownPartial.rawValue: .template,
    TemplateID.unknownParent.rawValue: .template, TemplateID.unknownBlock.rawValue: .block,
  ]

  /// A template of ours fills a block that an older parent of the publisher's does not have.
  private func missingBlock(
    _ block: String,
    _ found: Diagnostic,
    _ place: SourceLocation,
    _ source: TemplateSource
  ) -> Diagnostic {
    let before = lines(of: source).prefix(place.line).joined(separator: "\n")
    let parents = before.components(behind: "{{<")
    let parent = parents.compactMap { name in sources.first { $0.name == name } }.last {
      $0.file.hasPrefix(publisher)
    }
    guard let parent else { return found }
    let change = changes.all.first { $0.kind == .block && $0.new == block }
    let note = Diagnostic.Note(
      "your `\(parent.name)` stands for ours and has no such block"
        + (change.map { "; \($0.sentence)" } ?? ""),
      at: SourceLocation(file: parent.file, line: 1)
    )
    return found.adding([note], fix: "write `{{$\(block)}}{{/\(block)}}` where ours has it")
  }

  /// The name in the tag that begins at `place`.
  private func tag(at place: SourceLocation, in source: TemplateSource) -> String? {
    let lines = lines(of: source)
    guard lines.indices.contains(place.line - 1) else { return nil }
    let line = lines[place.line - 1].utf8.dropFirst(place.column - 1)
    let rest = String(decoding: line, as: UTF8.self)
    return rest.hasPrefix("{{") ? rest.components(behind: "{{").first : nil
  }

  private func lines(of source: TemplateSource) -> [String] {
    String(decoding: source.bytes, as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }
}

extension String {
  /// The name that stands behind each `mark`, up to the end of its tag, without a sigil.
  fileprivate func components(behind mark: String) -> [String] {
    ranges(of: mark).map { range in
      String(
        self[range.upperBound...].drop { "#^/>$<&{ ".contains($0) }
          .prefix { $0 != "}" && $0 != " " }
      )
    }
  }
}
