// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// What a book of forecasts tells as of its newest note.
struct TrackRecordScores: Sendable {
  private let book: ForecastBook
  /// The subjects that were scored, in order.
  let subjects: [SubjectFigure.Subject]
  /// The kinds that were scored.
  let kinds: [Forecast.Kind]

  /// How many resolved forecasts, and how many markets, a page lists.
  private static let mostLatest = 12
  static let mostSubjects = 100

  /// The scores of `book`.
  init(_ book: ForecastBook) {
    self.book = book
    let last = book.dates.count - 1
    subjects = book.subjects.filter { book.score(of: $0, asOfNoteAt: last).count > 0 }
    kinds = Forecast.Kind.allCases.filter { book.score($0, asOfNoteAt: last).count > 0 }
  }

  private var last: Int { book.dates.count - 1 }

  /// The score of a subject or of all, of a kind or of all.
  func score(
    of subject: SubjectFigure.Subject? = nil,
    _ kind: Forecast.Kind? = nil
  ) -> ForecastScore {
    book.score(of: subject, kind, asOfNoteAt: last)
  }

  /// The last forecasts scored, newest first.
  var latest: [ScoredForecast] { book.latest(Self.mostLatest, asOfNoteAt: last) }

  /// What the newest note states, as much of it as a page can carry, by the names of its subjects.
  func open(_ names: SubjectNames) -> [Forecast] {
    guard last >= 0 else { return [] }
    let stated = book.forecasts(ofNoteAt: last)
    return names.sorted(Array(book.subjects.prefix(Self.mostSubjects))).flatMap { subject in
      stated.filter { $0.subject == subject }
    }
  }

  /// From the first note that stated a forecast to the newest.
  var period: ClosedRange<Day>? {
    guard let first = book.firstStated, let newest = book.dates.last else { return nil }
    return first...newest
  }

  /// What the page's words may tell.
  func facts(open: Int, _ cadence: Cadence) -> TrackRecordWords {
    TrackRecordWords(
      isWeekly: cadence == .weekly,
      score: score(),
      kinds: kinds.map { ($0, score($0)) },
      since: book.firstStated,
      newest: book.dates.last,
      open: open,
      subjects: subjects.count,
      shown: min(subjects.count, Self.mostSubjects)
    )
  }
}

extension TrackRecordScores {
  /// The score of all subjects of one kind.
  func score(_ kind: Forecast.Kind) -> ForecastScore { score(of: nil, kind) }
}
