// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Mail
internal import Styles

/// The sheet of mails and that of the site: the publisher's, or ours.
///
/// - Throws: What is wrong in them; `input.unreadable-file`, `template.no-folder`.
func letterStyles(publisher: String?) throws(ReportError) -> LetterStyles {
  try LetterStyles(
    mail: styleSheet("mail/style.css", publisher: publisher),
    site: styleSheet("style.css", publisher: publisher)
  )
}

private func styleSheet(_ path: String, publisher: String?) throws(ReportError) -> StyleSheet {
  var file = try ownTemplates() + "/\(path)"
  if let publisher, isFile("\(publisher)/\(path)") { file = "\(publisher)/\(path)" }
  return try StyleSheet(contents(of: file, .templates), file: file)
}
