// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Markup
internal import Pages
internal import Positioning
internal import Site

/// A note of this build, ready to be checked with its site.
struct MadeNote: Sendable {
  /// Its place among all notes.
  let index: Int
  /// What other pages show of it.
  let summary: NoteSummary
  /// What restated data changes of it; `nil` for nothing.
  let correction: Correction?
  /// Its page.
  let page: InspectedPage
  /// Its data.
  let data: [SiteFile]
  /// The digests of its page and its data.
  let digests: [FileDigest]
  /// What its page has to say whatever draws it: the headline, the standfirst, each paragraph in its
  /// pieces, the rows of evidence with their values, each alone between two tags.
  let words: [[String]]
}

/// Makes notes one by one: analysed, written, drawn, rendered and inspected.
struct NoteMaker: Sendable {
  /// All notes of the dataset, with what they share of the past.
  let almanac: Almanac
  /// What all pages share.
  var site: SiteContext
  /// What tells what restated data changes of them.
  let correcting: Correcting
  /// What is known of notes that need not be made.
  let facts: [NoteSummary.Facts?]

  /// The notes at `places`, in their order, `jobs` at a time.
  ///
  /// - Parameters:
  ///   - places: Ascending.
  ///   - jobs: How many are made at once.
  /// - Returns: One for each place.
  /// - Throws: What rendering throws; what an inspection finds is in its result.
  func notes(at places: [Int], jobs: Int) async throws(ReportError) -> [MadeNote] {
    // Later notes have more behind them: short stripes, taken in turns, weigh about the same.
    let stripes = stripes(of: places, width: 8 * jobs)
    let made = try await parallelMap(stripes, jobs: jobs) { (_, stripe) throws(ReportError) in
      // A parser is made once a stripe: making one costs as much as a page.
      var inspector = Inspector()
      var desk = Desk(maker: self)
      return try stripe.map { (index) throws(ReportError) in
        defer { desk.clear(before: index) }
        return try note(index, on: &desk, &inspector)
      }
    }
    return made.flatMap { $0 }
  }

  /// The content of the note at `index`.
  func content(_ index: Int) throws(ReportError) -> NoteContent {
    var fans = FanCache()
    return try content(index, &fans)
  }

  private func content(_ index: Int, _ fans: inout FanCache) throws(ReportError) -> NoteContent {
    try NoteContent(almanac.analysis(ofNoteAt: index, fans: &fans), in: site)
  }
}

extension NoteMaker {
  /// The notes at `places` as feeds carry them, in their order.
  func feedEntries(
    _ places: [Int],
    _ corrections: [Correction],
    jobs: Int
  ) async throws(ReportError) -> [FeedEntry] {
    let byDay = Dictionary(corrections.map { ($0.date, $0) }) { first, _ in first }
    return try await parallelMap(places, jobs: jobs) { (_, index) throws(ReportError) in
      let content = try content(index)
      let correction = byDay[content.analysis.date]
      return try FeedEntry(of: content, corrected: correction, in: site)
    }
  }
}

extension NoteMaker {
  private func note(
    _ index: Int,
    on desk: inout Desk,
    _ inspector: inout Inspector
  ) throws(ReportError) -> MadeNote {
    let content = try desk.content(index)
    let note = almanac.analyst.notes[index]
    let correction = try correcting.correction(of: content, at: index, note, in: site)
    let page = try page(index, corrected: correction, on: &desk)
    // The page's views are many times its bytes: they are made again if a finding asks for them.
    let lean = Page(page.file, kind: page.kind) { offset in
      do {
        var desk = Desk(maker: self)
        return try self.page(index, corrected: correction, on: &desk).origin(offset)
      } catch {
        return nil
      }
    }
    let data = dataFiles(
      of: content.analysis,
      content.commentary,
      text: content.text,
      readers: content.readers,
      from: site.observations
    )
    return MadeNote(
      index: index,
      summary: content.summary,
      correction: correction,
      page: inspector.inspect(lean),
      data: data,
      digests: ([page.file] + data).map { FileDigest(of: $0) },
      words: words(of: content.commentary)
    )
  }

  private func words(of commentary: Commentary) -> [[String]] {
    [[commentary.headline], [commentary.standfirst]]
      + commentary.paragraphs.map { $0.map(\.text) }
      + [
        commentary.evidence.flatMap { row in
          [row.title, row.figure.text].map { VisibleText.tag + $0 + VisibleText.tag }
        }
      ]
  }

  private func page(
    _ index: Int,
    corrected correction: Correction?,
    on desk: inout Desk
  ) throws(ReportError) -> Page {
    let content = try desk.content(index)
    let headline = content.analysis.headline
    return try notePage(
      content,
      corrected: correction,
      beside: NoteNeighbours(
        previous: desk.summary(index - 1)?.link,
        next: desk.summary(index + 1)?.link,
        recalled: content.analysis.recalls.compactMap { recall in
          let date = almanac.analyst.date(ofNoteCarrying: recall.slot, of: headline)
          // A slot may first have been carried under another headline, and again by a later note.
          guard let date, date < content.analysis.date else { return nil }
          return NoteNeighbours.Recalled(recall, in: date)
        }
      ),
      in: site
    )
  }

  /// The few contents that neighbouring notes share.
  private struct Desk {
    let maker: NoteMaker
    private var contents: [Int: NoteContent] = [:]
    private var fans = FanCache()

    init(maker: NoteMaker) { self.maker = maker }

    mutating func content(_ index: Int) throws(ReportError) -> NoteContent {
      if let known = contents[index] { return known }
      let made = try maker.content(index, &fans)
      contents[index] = made
      return made
    }

    /// What is shown of the note at `index`; `nil` if there is none.
    mutating func summary(_ index: Int) throws(ReportError) -> NoteSummary? {
      guard maker.facts.indices.contains(index) else { return nil }
      if let facts = maker.facts[index] { return try NoteSummary(facts, in: maker.site) }
      return try content(index).summary
    }

    mutating func clear(before index: Int) {
      contents = contents.filter { $0.key >= index }
    }
  }
}
