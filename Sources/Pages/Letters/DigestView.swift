// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// What the template of a digest may write.
struct DigestView: Sendable {
  let letter: Letter
  /// The paragraphs that fit.
  let paragraphs: [String]
  /// Whether the note says more than these.
  let isCut: Bool
  let format: DigestFormat

  /// The names that templates see.
  static let model = Model<DigestView>(
    .text("title") { $0.written(oneLine($0.letter.title)) },
    .text("date") { $0.written(fullDate($0.letter.note.analysis.date)) },
    .text("headline") { $0.written($0.letter.subject) },
    .texts("paragraphs") { view in view.paragraphs.map { view.written(oneLine($0)) } },
    .flag("cut") { $0.isCut },
    .text("link") { $0.letter.links.note },
    .optionalText("notice") { view in view.letter.note.notice.map { view.written(oneLine($0)) } }
  )

  /// How `text` is written in the digest's format.
  private func written(_ text: String) -> String {
    switch format {
    case .text: text
    case .markdown: escapedMarkdown(text)
    }
  }
}

/// `text` in CommonMark: every character that could mark something is escaped.
func escapedMarkdown(_ text: String) -> String {
  // At the start of a line a sign, or digits with a full stop, and a blank begin a list.
  let digits = text.prefix { $0.isNumber }
  let rest = text.dropFirst(digits.count)
  let signs = digits.isEmpty ? "+-=" : ".)"
  let isList = rest.first.map(signs.contains) ?? false && rest.dropFirst().first ?? " " == " "
  var escaped = String(digits) + (isList ? "\\" : "")
  for character in rest {
    if "\\`*_[]<>#|~&!".contains(character) { escaped.append("\\") }
    escaped.append(character)
  }
  return escaped
}
