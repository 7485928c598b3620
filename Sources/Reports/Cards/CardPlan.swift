// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Markup
internal import Pages
internal import Pictures
internal import Positioning
internal import Site
internal import Styles

/// Which notes of a build have a card, and what all cards share.
///
/// Whether the tool is there is asked in every build, so that one which keeps cards has the pages that a
/// clean build has: without the tool no note has a card.
struct CardPlan: Sendable {
  /// The sheet of cards, as a template.
  ///
  /// It stands alone, so that a publisher's sheet for pages may hold
  /// what only browsers know.
  static let sheetPath = "cards/style.css"

  /// The days of the notes that are to have one.
  let days: Set<Day>
  /// The tool that draws them; `nil` where they are drawn already.
  let tool: String?
  /// The colours and type of all.
  let sheet: StyleSheet
  /// The digest of the sheet's bytes, which no other digest of a note counts in.
  let digest: [UInt8]
  /// The sheet of cards as the record of a site with cards lists it.
  let entry: SiteRecord.Entry
  /// What is told of cards that there are not.
  let remark: String?

  /// The plan for `notes`, oldest first, of `job`.
  ///
  /// - Throws: What is wrong in the sheet; `input.unreadable-file`, `template.no-folder`.
  init(_ notes: [NoteDate], of job: BuildJob) async throws(ReportError) {
    let file = try templateFile(Self.sheetPath, publisher: job.plan.templates)
    var isMissing = false
    switch job.cards {
    case .drawn(let drawn): (days, tool) = (drawn, nil)
    case .newest(let count, let name):
      isMissing = count > 0 ? await !isInstalled(name) : false
      days = isMissing ? [] : Set(notes.suffix(count).map(\.date))
      tool = name
    }
    sheet = try StyleSheet(file.bytes, file: file.path)
    var writer = ByteWriter()
    writer.add(file.bytes)
    digest = Reports.digest(of: writer)
    entry = .init(path: Self.sheetPath, digest: contentDigest(of: file.bytes))
    remark =
      isMissing
      ? "no cards: rsvg-convert is not installed; `cards: none` says that none are wanted" : nil
  }

  /// What the digest of the note of `day` counts in of its card; empty where it is to have none.
  func digest(of day: Day) -> [UInt8] { days.contains(day) ? digest : [] }
}
