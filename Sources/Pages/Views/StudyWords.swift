// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// What the words of a study's table may tell.
struct StudyWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case caption, note
    case first, events, mean, baseline, effect, interval, p, last
    case ownDates = "own_dates"
    case forwardReturn = "forward_return"
    case absoluteReturn = "absolute_return"
    case volatilityRatio = "volatility_ratio"
    case adverseMove = "adverse_move"
    case tooFew = "too_few"
    case cannotTell = "cannot_tell"
    case survives
    case noData = "no_data"
  }

  /// Whose extremes.
  let subject: String
  let side: Side
  let isWeekly: Bool
  let study: EventStudy

  /// What the template may write.
  static let model = Model<StudyWords>(
    .text("subject") { $0.subject },
    .flag("high") { $0.side == .long },
    .flag("weekly") { $0.isWeekly },
    .text("date") { longDate($0.study.date) },
    .text("resamples") { count($0.study.resamples) },
    .text("fewest") { _ in count(EventStudy.fewestEvents) },
    .text("rate") { _ in percent(EventStudy.falseDiscoveries, places: 0) },
    .text("tested") { count($0.study.tested) },
    .flag("oneTest") { $0.study.tested == 1 },
    .flag("noTest") { $0.study.tested == 0 },
    .text("surviving") { count($0.study.surviving) },
    .flag("noneSurvives") { $0.study.surviving == 0 },
    .flag("oneSurvives") { $0.study.surviving == 1 },
    .text("dates") { count($0.study.dates) }
  )
}
