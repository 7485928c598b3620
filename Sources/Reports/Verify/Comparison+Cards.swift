// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Pages
internal import Pictures

extension Comparison {
  /// What of the cards is not as it should be.
  ///
  /// Each must be there, be a picture of its size, and have been drawn from what the note's data draw;
  /// that last only where the templates are those that drew it. Pixels are not compared: versions of the
  /// tool differ in them.
  func cardFindings() throws(ReportError) -> [Diagnostic] {
    let derived = Dictionary(
      remade.record.cards.map { ($0.path, $0.digest) }
    ) { first, _ in first }
    var found: [Diagnostic] = []
    for card in record.cards {
      guard let bytes = try site.bytesIfPresent(of: card.path) else {
        found.append(changed(card.path, isThere: false))
        continue
      }
      let size = "\(cardWidth) by \(cardHeight)"
      if derived[card.path] == nil || comparesMarkup && derived[card.path] != card.digest {
        found.append(otherCard(card.path, "was drawn from something else than its data make"))
      } else if !isWhole(bytes) {
        found.append(otherCard(card.path, "is no picture of \(size) pixels"))
      }
    }
    return found
  }

  private func isWhole(_ bytes: [UInt8]) -> Bool {
    guard let picture = Picture(bytes) else { return false }
    return picture.width == cardWidth && picture.height == cardHeight
  }

  private func otherCard(_ path: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .error,
      ReportID.otherCard.rawValue,
      "the card `\(path)` \(what)",
      at: SourceLocation(file: path, line: 1)
    )
  }
}
