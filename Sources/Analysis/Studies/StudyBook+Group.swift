// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension StudyBook {
  /// The book of a group's markets.
  ///
  /// Those without a price are in no study, but help to tell the single markets. Which of them these
  /// are, in which unit each is read, and which venue's closes are used
  /// follows from what is public at a study's cut-off.
  ///
  /// - Parameters:
  ///   - group: Whose markets.
  ///   - prices: Where the closes are.
  ///   - settings: What a publisher chose.
  ///   - others: Further subjects, such as a sum of markets.
  init(
    of group: TrackedGroup,
    prices: PriceBook,
    settings: AnalysisSettings,
    adding others: [StudySubject] = []
  ) {
    let plan = StudyPlan(settings.cadence, cutOff: settings.cutOff)
    // One after the other: a record holds what a subject did.
    let markets = group.markets.map { market in
      SubjectRecord(StudySubject(market.series, prices: prices, settings: settings), plan: plan)
    }
    self.init(markets + others.map { SubjectRecord($0, plan: plan) }, plan: plan)
  }
}
