// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Templating

/// One key figure under the hero: a label, a figure, a strip, a caption.
package struct KeyView: Sendable {
  /// What it is.
  let label: String
  /// The figure, or why there is none.
  let value: String
  /// The letter of its evidence row.
  let evidence: String?
  /// A small strip that shows where the figure lies.
  let strip: RenderedMarkup?
  /// What it is measured against.
  let caption: String
  /// Whether there is a figure at all.
  let isMissing: Bool
  /// Whether the figure is words, which are set smaller.
  var isText = false
  /// The figure it shows, where it is one of the note's.
  var figure: FigureName?

  /// The names that templates see.
  static let model = Model<KeyView>(
    .text("label") { $0.label },
    .text("value") { $0.value },
    .optionalText("evidence") { $0.evidence },
    .optionalMarkup("strip") { $0.strip },
    .text("caption") { $0.caption },
    .flag("missing") { $0.isMissing },
    .flag("wordy") { $0.isText }
  )
}
