// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Intake
internal import Pages

/// Tells what restated data changes of notes; made only where a note that is made knew restated data.
struct Correcting: Sendable {
  /// What was restated after each note.
  private let after: [[Restatement]]
  /// Who analyses notes on restated data; `nil` if none of the notes that are made needs it.
  private let analyst: RestatedAnalyst?

  /// The corrections of the notes at `places`.
  init(_ restated: Restated, of places: [Int], _ analyst: Analyst, in job: BuildJob) {
    after = restated.after
    self.analyst =
      places.contains { !restated.after[$0].isEmpty }
      ? RestatedAnalyst(analyst, observations: job.dataset.observations, bars: job.dataset.bars)
      : nil
  }

  /// What restated data changes of the note at `index`, whose content is `content`; `nil` if nothing.
  func correction(
    of content: NoteContent,
    at index: Int,
    _ note: NoteDate,
    in site: SiteContext
  ) throws(ReportError) -> Correction? {
    guard let analyst, !after[index].isEmpty else { return nil }
    return try Correction(
      of: content.analysis,
      content.commentary,
      on: analyst.analysis(of: note, published: content.analysis),
      by: after[index],
      in: site
    )
  }
}
