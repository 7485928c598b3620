// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// A warning for each template of the publisher's folder that nothing reads: it has the path of none
/// of ours, and no template takes it in.
///
/// - Parameters:
///   - publisher: The publisher's folder; without one there is nothing to warn of.
///   - sources: All templates of the build.
/// - Returns: The warnings, by path.
/// - Throws: `input.unreadable-file`, `template.no-folder`.
func unusedOverrides(
  in publisher: String?,
  among sources: [TemplateSource]
) throws(ReportError) -> [Diagnostic] {
  guard let publisher else { return [] }
  let ours = try filePaths(below: try ownTemplates(), .templates).sorted()
  let known = Set(ours)
  let used = Set(sources.flatMap { takenIn($0.bytes) })
  let changes = try TemplateChanges.own()
  return try filePaths(below: publisher, .templates).sorted().filter { path in
    let source = TemplateSource(path: path, in: publisher, bytes: [])
    guard source != nil || path.hasSuffix(".css") || path.hasSuffix(".js") else { return false }
    return !known.contains(path) && !(source.map { used.contains($0.name) } ?? false)
  }.map { path in
    let name = withoutEnding(path)
    let change = changes.change(of: name, .template, in: name)
    let moved = change?.new.map { "name it `\($0 + path.dropFirst(name.count))`" }
    return Diagnostic(
      .warning,
      ReportID.unusedOverride.rawValue,
      "no page, chart or phrase reads `\(path)`",
      at: SourceLocation(file: "\(publisher)/\(path)", line: 1),
      notes: change.map { [Diagnostic.Note($0.sentence)] } ?? [],
      fix: moved ?? nearSpelling(of: path, among: ours).map { "name it `\($0)`" }
        ?? "give it the path of the template it is to replace, or remove it"
    )
  }
}
