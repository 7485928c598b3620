// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Templating

/// The forecasts of a note, and how earlier ones on its lead ended.
struct NoteCallsView: Sendable {
  let words: Words<NoteCallsWords.Key>
  /// The earlier ones, newest first; `nil` if none fell due.
  let calls: CallsView?
  /// What the note states; `nil` if nothing.
  let open: OpenCallsView?

  /// The names that templates see.
  static let model = Model<NoteCallsView>(
    .text("title") { $0.words[.title] },
    .text("sub") { $0.words[.sub] },
    .text("source") { $0.words[.source] },
    .text("record") { $0.words[.record] },
    .text("openTitle") { $0.words[.open] },
    .optionalRecord("calls", of: CallsView.model) { $0.calls },
    .optionalRecord("open", of: OpenCallsView.model) { $0.open }
  )
}

/// What the words around a note's forecasts may tell.
struct NoteCallsWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case title, sub, source, record, open
  }

  /// Whose forecasts.
  let subject: String
  /// Those shown.
  let scored: [ScoredForecast]
  /// All of the subject.
  let score: ForecastScore?

  /// The Brier score of always stating one half.
  private static let coinToss = 0.25

  /// What the template may write.
  static let model = Model<NoteCallsWords>(
    .text("subject") { $0.subject },
    .flag("scored") { !$0.scored.isEmpty },
    .flag("several") { $0.scored.count > 1 },
    .text("shown") { counted($0.scored.count) },
    .text("mean") { number($0.mean, places: 2) },
    .flag("better") { $0.order < 0 },
    .flag("worse") { $0.order > 0 },
    .flag("level") { $0.order == 0 },
    .optionalText("all") { view in
      view.score.flatMap { $0.count > 0 ? count($0.count) : nil }
    },
    .text("allBrier") { view in view.score?.brier.map { number($0, places: 3) } ?? "" },
    .text("allBase") { view in view.score?.climatology.map { number($0, places: 3) } ?? "" }
  )

  private var mean: Double {
    scored.isEmpty ? 0 : scored.reduce(0) { $0 + $1.brier } / Double(scored.count)
  }

  /// −1, 0 or 1: better, level or worse than a coin toss, as both are printed.
  private var order: Int {
    let hundredths = (mean * 100).rounded() - Self.coinToss * 100
    return hundredths < 0 ? -1 : hundredths > 0 ? 1 : 0
  }
}
