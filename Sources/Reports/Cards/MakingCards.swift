// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Markup
internal import Pages
internal import Pictures
internal import Positioning
internal import Site
internal import Styles

/// Makes the cards of the notes of `ledger` that are made and are to have one.
///
/// Each is drawn as SVG first. If the last build drew the note's card from the same bytes, and the picture
/// still stands, that is taken; else it is drawn anew.
///
/// - Returns: The cards. A picture that cannot be drawn is a card less, and a line that says so: the site
///   is whole without it.
/// - Throws: What is wrong with the template and the sheet of cards.
func cards(
  of ledger: Ledger,
  by maker: NoteMaker,
  jobs: Int
) async throws(ReportError) -> MadeCards {
  let plan = ledger.cards
  let places = ledger.cardPlaces
  var made = MadeCards()
  made.remarks = [plan.remark].compactMap { $0 }
  let drawings = try await parallelMap(places, jobs: jobs) { (_, index) throws(ReportError) in
    try drawing(of: maker.content(index), by: plan, in: maker.site)
  }
  made.findings = drawings.flatMap(\.findings)
  let pictures: [Outcome]
  if let tool = plan.tool {
    let known = ledger.notes.knownPictures(of: drawings)
    pictures = try await parallelMap(drawings, jobs: jobs) { (_, drawing) in
      if let picture = known[drawing.day] { return .picture(.kept(picture)) }
      return await picture(of: drawing, by: tool)
    }
  } else {
    pictures = drawings.map { _ in .described }
  }
  var failures: [String] = []
  for (drawing, outcome) in zip(drawings, pictures) {
    switch outcome {
    case .described: made.cards.append(drawing.card(nil))
    case .picture(let file): made.cards.append(drawing.card(file))
    case .failure(let reason): failures.append("no card of the note of \(drawing.day): \(reason)")
    }
  }
  let more = failures.count - 1
  made.remarks += failures.prefix(1).map { more > 0 ? "\($0); and \(more) more" : $0 }
  return made
}

/// A card as SVG.
struct CardDrawing: Sendable {
  /// The day of its note.
  let day: Day
  /// The whole drawing, in one size.
  let svg: [UInt8]
  /// Its SHA-256.
  let digest: String
  /// What should be looked at in the template.
  let findings: [Diagnostic]

  fileprivate func card(_ picture: CheckedFile?) -> MadeCard {
    MadeCard(day: day, drawing: digest, picture: picture)
  }
}

private enum Outcome: Sendable {
  case described
  case picture(CheckedFile)
  case failure(String)
}

/// The drawing of the card of `note`, inspected as every page is.
private func drawing(
  of note: NoteContent,
  by plan: CardPlan,
  in site: SiteContext
) throws(ReportError) -> CardDrawing {
  let card = try noteCard(of: note, in: site)
  let findings = inspect(card).findings
  if findings.contains(where: { $0.severity == .error }) { throw ReportError(.checking, findings) }
  let svg = try fixedChart(card.file.bytes, by: plan.sheet, width: cardWidth, margin: 0) { offset in
    card.origin(offset)
  }
  return CardDrawing(
    day: note.analysis.date,
    svg: svg,
    digest: contentDigest(of: svg),
    findings: findings
  )
}

private func picture(of drawing: CardDrawing, by tool: String) async -> Outcome {
  do throws(ReportError) {
    guard let picture = try await drawn(drawing.svg, scale: 1, by: tool, patience: patience)
    else {
      return .failure("rsvg-convert is not installed")
    }
    guard (picture.width, picture.height) == (cardWidth, cardHeight) else {
      let size = "\(picture.width) by \(picture.height)"
      return .failure("it is \(size) pixels, and cards are \(cardWidth) by \(cardHeight)")
    }
    return .picture(.made(SiteFile(path: cardPath(of: drawing.day), bytes: picture.bytes)))
  } catch {
    return .failure(error.diagnostics.map(\.summary).joined(separator: "; "))
  }
}

/// How long one picture may take on a machine that does much else.
private let patience: Duration = .seconds(300)

extension NoteLedger {
  /// The pictures of the last build that were made of these drawings and still stand, by their days.
  fileprivate func knownPictures(of drawings: [CardDrawing]) -> [Day: KeptFile] {
    guard let site = PublishedSite(at: output) else { return [:] }
    var known: [Day: KeptFile] = [:]
    for drawing in drawings {
      guard let picture = pictures[drawing.day], picture.drawing == drawing.digest else { continue }
      known[drawing.day] = site.standing([picture.file])?.first
    }
    return known
  }
}
