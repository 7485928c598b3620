// SPDX-License-Identifier: Apache-2.0
internal import Design
internal import Diagnostics
internal import Markup
internal import Pages
internal import Templating

/// The compiled templates: ours, overridden file by file by the publisher's.
func pageTemplates(publisher: String?) throws(ReportError) -> PageTemplates {
  try compiled(templateSources(publisher: publisher), publisher: publisher)
}

/// The template files of both folders, by name.
func templateSources(publisher: String?) throws(ReportError) -> [TemplateSource] {
  var byPath: [String: TemplateSource] = [:]
  for folder in [try ownTemplates(), publisher].compactMap({ $0 }) {
    for path in try filePaths(below: folder, .templates) {
      let bytes = try contents(of: "\(folder)/\(path)", .templates)
      if let source = TemplateSource(path: path, in: folder, bytes: bytes) {
        byPath[path] = source
      }
    }
  }
  return byPath.keys.sorted().compactMap { byPath[$0] }
}

/// The description of `note.json`, which is the program's own: it writes these files.
func noteSchema() throws(ReportError) -> [UInt8] {
  try contents(of: ownTemplates() + "/note.schema.json", .templates)
}

/// The files that a site takes over, each the publisher's or ours: the style sheet, with the tokens of
/// `design` behind it, and the one script.
func plainFiles(publisher: String?, design: SiteDesign) throws(ReportError) -> [SiteFile] {
  let files = try ["style.css", searchScriptPath].map { (path) throws(ReportError) in
    SiteFile(path: path, bytes: try templateFile(path, publisher: publisher).bytes)
  }
  let chosen = Array(design.sheet.utf8)
  return files.map {
    $0.path == "style.css" ? SiteFile(path: $0.path, bytes: $0.bytes + chosen) : $0
  }
}

/// The file at `path` below the templates' root, the publisher's or ours, with where it was found.
///
/// - Throws: `input.unreadable-file`, `template.no-folder`.
func templateFile(_ path: String, publisher: String?) throws(ReportError) -> SiteFile {
  if let publisher, isFile("\(publisher)/\(path)") {
    let file = "\(publisher)/\(path)"
    return SiteFile(path: file, bytes: try contents(of: file, .templates))
  }
  let file = try ownTemplates() + "/\(path)"
  return SiteFile(path: file, bytes: try contents(of: file, .templates))
}
