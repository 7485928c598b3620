// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Delivery
internal import Diagnostics
internal import Mail
internal import Pages
internal import Pictures
internal import Styles
internal import Templating

/// A drawing of a letter: as its HTML shows it, and as the part of the message that holds it.
struct LetterDrawing: Sendable {
  let shown: LetterPicture.Made
  let part: MailPicture
}

/// The drawings of a letter, and what should be known of them.
struct LetterDrawings: Sendable {
  var drawings: [LetterDrawing] = []
  var warnings: [Diagnostic] = []
  var remarks: [String] = []
}

/// How wide pictures are, in pixels: charts then have their labels for narrow places, which can still be
/// read where a phone shows the picture smaller.
private let width = 440

/// The pictures of `content`, drawn by rsvg-convert in the light colours of the site.
///
/// - Returns: None, and one line that says so, where the tool is missing.
/// - Throws: What is wrong with the charts' templates and the sheet.
func drawings(
  of content: NoteContent,
  by styles: LetterStyles,
  from sender: Mailbox
) async throws(ReportError) -> LetterDrawings {
  var made = LetterDrawings()
  for picture in content.pictures {
    let svg = try fixedChart(picture.svg.bytes, by: styles.site, width: width) { offset in
      picture.svg.origin(of: offset)
    }
    let drawn: Picture?
    do throws(ReportError) {
      drawn = try await Pictures.drawn(svg, scale: 2)
    } catch {
      // A mail without pictures says the same, so a tool that fails does not hold it up.
      return LetterDrawings(warnings: error.diagnostics.map(\.asWarning))
    }
    guard let drawn else {
      return LetterDrawings(remarks: ["no pictures: rsvg-convert is not installed"])
    }
    let id = "\(picture.name).\(content.analysis.date)@\(sender.domain)"
    let shown = LetterPicture.Made(
      picture,
      contentID: id,
      width: drawn.width / 2,
      height: drawn.height / 2
    )
    let part = MailPicture(contentID: id, file: "\(picture.name).png", png: drawn.bytes)
    made.drawings.append(LetterDrawing(shown: shown, part: part))
  }
  return made
}

extension Diagnostic {
  /// The same finding, which does not stop anything.
  fileprivate var asWarning: Diagnostic {
    Diagnostic(.warning, id, summary, at: location, notes: notes, fix: fix, excerpt: excerpt)
  }
}
