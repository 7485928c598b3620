// SPDX-License-Identifier: Apache-2.0
internal import Design
internal import Diagnostics
internal import Mail
internal import Markup
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
  let file = try templateFile(path, publisher: publisher)
  return try StyleSheet(file.bytes + Array(design.plainSheet.utf8), file: file.path)
}
