// SPDX-License-Identifier: Apache-2.0
internal import Design
internal import Diagnostics
internal import Mail
internal import Styles

/// The sheet of mails and that of the site: the publisher's, or ours.
///
/// - Throws: What is wrong in them; `input.unreadable-file`, `template.no-folder`.
func letterStyles(
  publisher: String?,
  design: SiteDesign = SiteDesign()
) throws(ReportError) -> LetterStyles {
  try LetterStyles(
    mail: styleSheet("mail/style.css", publisher: publisher),
    site: styleSheet("style.css", publisher: publisher, design: design)
  )
}

/// The sheet at `path` of the templates, the publisher's or ours, with the tokens of `design` behind it.
///
/// - Throws: What is wrong in it; `input.unreadable-file`, `template.no-folder`.
func styleSheet(
  _ path: String,
  publisher: String?,
  design: SiteDesign = SiteDesign()
) throws(ReportError) -> StyleSheet {
  var file = try ownTemplates() + "/\(path)"
  if let publisher, isFile("\(publisher)/\(path)") { file = "\(publisher)/\(path)" }
  let chosen = Array(design.plainSheet.utf8)
  return try StyleSheet(contents(of: file, .templates) + chosen, file: file)
}
