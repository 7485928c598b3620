// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// The words around calibration: those of every figure, and the name of its lower axis.
enum CalibrationKey: String, Hashable, Sendable, CaseIterable {
  case title, sub, name, desc, axis, source, caption, columns
}

/// What the words around calibration may tell.
struct CalibrationWords: Sendable {
  /// From the lowest; at least one.
  let bins: [CalibrationBin]
  /// The first note that stated a forecast and the last that scored one.
  let period: ClosedRange<Day>?

  /// What the template may write; exactly one of `matches`, `worst` and `neutral` is there.
  static let model = Model<CalibrationWords>(
    .flag("matches") { $0.matches },
    .optionalRecord("worst", of: CalibrationBin.words) { $0.worst },
    .flag("neutral") { !$0.matches && $0.worst == nil },
    .optionalText("first") { $0.period.map { mediumDate($0.lowerBound) } },
    .text("last") { $0.period.map { mediumDate($0.upperBound) } ?? "" },
    .flag("one") { $0.bins.count == 1 },
    .text("bins") { counted($0.bins.count) },
    .optionalRecord("low", of: CalibrationBin.words) { $0.bins.first },
    .optionalRecord("high", of: CalibrationBin.words) { $0.bins.count > 1 ? $0.bins.last : nil },
    .text("count") { Figures.count($0.count) },
    .flag("single") { $0.count == 1 },
    .text("fewest") { _ in Figures.count(ForecastBook.fewestInBin) },
    .text("resamples") { _ in Figures.count(ForecastBook.resamples) }
  )

  private var count: Int { bins.reduce(0) { $0 + $1.count } }

  /// Whether what was stated lies within the interval of every bin, of forecasts enough to say so.
  private var matches: Bool {
    count >= Self.enough && bins.allSatisfy { $0.interval.contains($0.stated) }
  }

  /// The bin that is furthest off, of those whose interval does not hold what was stated.
  ///
  /// None if print would hide the distance.
  private var worst: CalibrationBin? {
    let missed = bins.filter {
      $0.count >= ForecastBook.fewestInBin && !$0.interval.contains($0.stated)
        && $0.statedText != $0.happenedText
    }
    return missed.max { abs($0.stated - $0.frequency) < abs($1.stated - $1.frequency) }
  }

  /// With fewer forecasts nothing is said of all bins together.
  private static let enough = 100
}

extension CalibrationBin {
  /// What templates may write of a bin.
  fileprivate static let words = Model<CalibrationBin>(
    .text("stated") { $0.statedText },
    .text("happened") { $0.happenedText }
  )

  /// What was stated, and how often it happened, without decimals.
  var statedText: String { percent(stated, places: 0) }
  var happenedText: String { percent(frequency, places: 0) }
}
