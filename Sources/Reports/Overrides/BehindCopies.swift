// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// A warning for each template of the publisher's that is a copy of an older one of ours, with what
/// changed since.
///
/// A copy tells by its first line of what it is one; a template without that line is the publisher's
/// own affair.
///
/// - Parameter publisher: The publisher's folder; without one there is nothing to warn of.
/// - Returns: The warnings, by path.
/// - Throws: `input.unreadable-file`, `template.no-folder`.
func behindCopies(in publisher: String?) throws(ReportError) -> [Diagnostic] {
  guard let publisher else { return [] }
  let own = try ownTemplates()
  let ours = Set(try filePaths(below: own, .templates))
  var copies: [(path: String, text: [UInt8], mark: CopyMark, now: CopyMark)] = []
  for path in try filePaths(below: publisher, .templates) where ours.contains(path) {
    let text = try contents(of: "\(publisher)/\(path)", .templates)
    guard let mark = CopyMark(in: text) else { continue }
    guard let now = CopyMark(of: try contents(of: "\(own)/\(path)", .templates)) else { continue }
    if now.digest != mark.digest { copies.append((path, text, mark, now)) }
  }
  if copies.isEmpty { return [] }
  let changes = try TemplateChanges.own()
  return copies.map { path, text, mark, now in
    let name = withoutEnding(path)
    let told = changes.changes(
      concerning: name,
      since: mark.version,
      in: String(decoding: text, as: UTF8.self)
    )
    let versions =
      mark.version == now.version ? "\(now.version)" : "\(mark.version) to \(now.version)"
    return Diagnostic(
      .warning,
      ReportID.behindCopy.rawValue,
      "our `\(path)` changed since your copy (\(versions))",
      at: SourceLocation(file: "\(publisher)/\(path)", line: 1),
      notes: told.map { Diagnostic.Note($0.sentence) },
      fix:
        "compare it with `leverage-notes init new --templates \(name)`, take over what you want, "
        + "and write `\(now.text)` in its first line"
    )
  }
}
