// SPDX-License-Identifier: Apache-2.0
package import Templating

/// A drawing that a mail may take along as a picture.
package struct LetterPicture: Sendable {
  /// Unique in a letter, such as `history`.
  package let name: String
  /// The drawing.
  package let svg: RenderedMarkup
  /// The finding, which stands above the picture, and in its place where it is not shown.
  package let title: String
  /// What is measured, and where it comes from.
  let sub: String, source: String

  /// The drawing of `figure`.
  init(_ figure: FigureView) {
    (name, svg, title) = (figure.id, figure.svg, figure.title)
    (sub, source) = (figure.sub, figure.src)
  }

  /// A picture that was made of a drawing and goes with the letter.
  package struct Made: Sendable {
    /// What was drawn.
    package let picture: LetterPicture
    /// The part of the message that holds it, without brackets.
    package let contentID: String
    /// Its size as shown, in pixels.
    package let width: Int, height: Int

    /// A picture that stands in the part `contentID`.
    package init(_ picture: LetterPicture, contentID: String, width: Int, height: Int) {
      (self.picture, self.contentID) = (picture, contentID)
      (self.width, self.height) = (width, height)
    }

    /// The names that templates see.
    static let model = Model<Made>(
      .text("title") { $0.picture.title },
      .text("sub") { $0.picture.sub },
      .text("source") { $0.picture.source },
      .text("contentID") { $0.contentID },
      .text("width") { String($0.width) },
      .text("height") { String($0.height) }
    )
  }
}

extension NoteContent {
  /// The two drawings that say most beside the words: how the note's figures got here, and what a
  /// move would set off, or how the classes of traders stand, or how many markets stand where.
  package var pictures: [LetterPicture] {
    let second = outlook.moves.last ?? balance.first ?? history.dropFirst().first
    return [history.first, second].compactMap { $0.map(LetterPicture.init) }
  }
}
