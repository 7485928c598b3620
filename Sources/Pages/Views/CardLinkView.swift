// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Templating

/// A note's card as the head of a page tells of it.
package struct CardLinkView: Sendable {
  /// The absolute address of the picture.
  let address: String
  /// What the picture shows, in words.
  let text: String

  /// The names that templates see.
  static let model = Model<CardLinkView>(
    .text("address") { $0.address },
    .text("text") { $0.text },
    .text("width") { _ in String(cardWidth) },
    .text("height") { _ in String(cardHeight) }
  )
}

extension CardLinkView {
  /// The card of `note`; `nil` if it has none in `site`.
  init?(of note: NoteContent, in site: SiteContext) {
    guard site.cards.contains(note.analysis.date) else { return nil }
    address = site.baseURL + cardPath(of: note.analysis.date)
    text = cardText(of: note)
  }
}
