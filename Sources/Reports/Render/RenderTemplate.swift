// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Templating

/// What one template makes of a JSON file, for its author.
///
/// The names that the template may use are those of the data. Partials and parents are found by
/// name below the templates' folder.
///
/// - Parameters:
///   - template: The template's file.
///   - data: The JSON file.
///   - templates: The templates' root; `nil` takes the nearest folder above the template that holds
///     `pages` or `parts`, else the template's own.
/// - Returns: The bytes.
/// - Throws: What is wrong with the template, the data, or both together.
package func rendered(
  _ template: String,
  data: String,
  templates: String?
) throws(ReportError) -> [UInt8] {
  let root = templates ?? templatesRoot(of: template)
  let path = try relativePath(of: template, below: root)
  let json = try JSONData(contents(of: data), file: data)
  guard let name = TemplateSource(path: path, in: root, bytes: [])?.name else {
    throw ReportError(
      .templates,
      Diagnostic(
        .error,
        ReportID.outsideTemplates.rawValue,
        "`\(template)` is no template: its name must end in .html, .svg or .txt"
      )
    )
  }
  let sources = try templateClosure(of: path, below: root)
  let library = try TemplateLibrary(sources)
  return try library.template(name, for: json).render(json.record)
}

/// The nearest folder above `template` that is laid out as templates are, else its own folder.
func templatesRoot(of template: String) -> String {
  var path = folder(of: template)
  let own = path.isEmpty ? "." : String(path.dropLast())
  while !path.isEmpty {
    if ["pages", "parts", "commentary"].contains(where: { isFolder(path + $0) }) {
      return String(path.dropLast())
    }
    path = folder(of: String(path.dropLast()))
  }
  return isFolder("pages") || isFolder("parts") ? "." : own
}

private func relativePath(
  of template: String,
  below root: String
) throws(ReportError) -> String {
  // A file that is nowhere is missing input, whatever folder it is looked for in.
  if !isFile(template), !isFile("\(root)/\(template)") { _ = try contents(of: template) }
  if root == ".", isFile(template) { return template }
  if template.hasPrefix(root + "/") { return String(template.dropFirst(root.count + 1)) }
  guard isFile("\(root)/\(template)") else {
    throw ReportError(
      .templates,
      Diagnostic(
        .error,
        ReportID.outsideTemplates.rawValue,
        "`\(template)` is not below the templates' folder `\(root)`",
        fix: "name its folder with `--templates`"
      )
    )
  }
  return template
}
