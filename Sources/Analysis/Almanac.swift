// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What all notes share of the past: every forecast with how it ended, and the studies of extremes.
///
/// An analyst alone looks at each note by itself. With an almanac a note also knows what came after
/// readings like its own and how earlier notes did; still each is a function of what was public at its
/// cut-off.
package struct Almanac: Sendable {
  /// Who analyses.
  package let analyst: Analyst
  /// Every forecast of every note.
  package let forecasts: ForecastBook
  /// What came after extremes of funding, as of the study note of the newest note;
  /// `nil` without funding.
  package let funding: DatedStudy?
  /// The studies that were made, by the day of the note they were made as of.
  let studies: [Day: DatedStudy]

  /// A study with the book that its fans are drawn from.
  package struct DatedStudy: Sendable {
    /// The note it was made as of.
    package let note: NoteDate
    /// What it found.
    package let study: EventStudy
    /// What it was made from.
    let book: StudyBook

    /// The price around the extremes of `subject` on `side`; `nil` without any.
    package func fan(of subject: SubjectFigure.Subject, _ side: Side) -> EventFan? {
      book.fan(of: subject, side: side, asOf: note.date, at: note.cutOff)
    }
  }

  /// An almanac of an analyst's forecasts and of `studies`, in any order.
  package init(
    _ analyst: Analyst,
    forecasts: ForecastBook,
    studies: [DatedStudy],
    funding: DatedStudy? = nil
  ) {
    self.analyst = analyst
    self.funding = funding
    self.forecasts = forecasts
    self.studies = Dictionary(studies.map { ($0.note.date, $0) }) { first, _ in first }
  }
}

extension Almanac {
  /// Everything that the note at `index` of the analyst's notes knows.
  ///
  /// - Parameters:
  ///   - index: The note's place.
  ///   - fans: The fans drawn so far, which neighbouring notes share; drawn ones are added.
  /// - Returns: Its figures with their outlook; without a study if that of its quarter was not made.
  package func analysis(ofNoteAt index: Int, fans: inout FanCache) -> NoteAnalysis {
    let note = analyst.notes[index]
    var analysis = analyst.analysis(of: note)
    let subject = forecastSubject(of: analysis.lead)
    analysis.outlook.forecasts = forecasts.forecasts(ofNoteAt: index).filter {
      $0.subject == subject
    }
    analysis.outlook.scored = forecasts.latest(Outlook.calls, of: subject, asOfNoteAt: index)
    analysis.outlook.leadScore = forecasts.score(of: subject, asOfNoteAt: index)
    analysis.outlook.allScore = forecasts.score(asOfNoteAt: index)
    if let made = studies[analyst.studyNote(ofNoteAt: index).date] {
      analysis.outlook.study = leadStudy(of: analysis.lead, in: made, &fans)
    }
    return analysis
  }

  /// The study that the newest note uses; `nil` where none could be made.
  package var newestStudy: DatedStudy? {
    analyst.notes.isEmpty
      ? nil : studies[analyst.studyNote(ofNoteAt: analyst.notes.count - 1).date]
  }

  /// What the newest note would know of `figure` if it led: price and levels of `asset`, and what came
  /// after such readings; without forecasts, which are on the record.
  package func outlook(of figure: SubjectFigure, in asset: Asset) -> Outlook {
    var outlook = analyst.notes.last.map { analyst.outlook(of: asset, figure, at: $0) } ?? Outlook()
    var fans = FanCache()
    outlook.study = newestStudy.flatMap { leadStudy(of: figure, in: $0, &fans) }
    return outlook
  }

  /// What is forecast of a lead: itself, or of a figure given for all the total of its parts.
  private func forecastSubject(of lead: SubjectFigure) -> SubjectFigure.Subject {
    guard case .given(let market) = lead.subject else { return lead.subject }
    return market.asset.isAll ? .total : .asset(market.asset)
  }

  private func leadStudy(
    of lead: SubjectFigure,
    in made: DatedStudy,
    _ fans: inout FanCache
  ) -> Outlook.LeadStudy? {
    guard let rank = lead.standing.rank else { return nil }
    let subject = lead.studied
    let side: Side = rank < 0.5 ? .short : .long
    guard !made.study.cells(of: subject, side).isEmpty else { return nil }
    let threshold = made.book.plan.threshold
    return Outlook.LeadStudy(
      of: made.study,
      subject: subject,
      side: side,
      isExtreme: rank >= threshold || rank <= 1 - threshold,
      fan: fans.fan(of: subject, side, in: made)
    )
  }
}

/// Fans that were drawn, by study, subject and side.
package struct FanCache {
  private struct Name: Hashable {
    let date: Day
    let subject: SubjectFigure.Subject
    let side: Side
  }

  private var fans: [Name: EventFan?] = [:]

  /// Nothing drawn.
  package init() {}

  /// The fan of `subject` on `side`, drawn once.
  mutating func fan(
    of subject: SubjectFigure.Subject,
    _ side: Side,
    in made: Almanac.DatedStudy
  ) -> EventFan? {
    let name = Name(date: made.note.date, subject: subject, side: side)
    if let known = fans[name] { return known }
    let fan = made.fan(of: subject, side)
    fans[name] = .some(fan)
    return fan
  }
}

extension SubjectFigure {
  /// What the extremes of a lead are those of: a sum and a figure given for all share one past.
  fileprivate var studied: Subject {
    switch subject {
    case .market: subject
    case .asset, .total, .given: .total
    }
  }
}
