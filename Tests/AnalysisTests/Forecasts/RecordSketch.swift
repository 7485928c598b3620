// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport

@testable import Analysis

/// Weekly notes of tests: week `w` begins on a Monday, and its note is of the Friday.
enum RecordSketch {
  static let headline = NoteAnalysis.Headline(
    measure: .traderClass,
    population: .noncommercial
  )

  /// A market of the headline.
  static func subject(_ asset: String) -> SubjectFigure.Subject {
    .market(
      Market(
        asset: Asset(asset),
        venue: Venue("CFTC"),
        contract: asset,
        measure: .traderClass,
        population: .noncommercial
      )
    )
  }

  /// The Monday of week `week`, and the day of its note.
  static func slot(_ week: Int) -> Day { Day(4 + 7 * week) }
  static func date(_ week: Int) -> Day { slot(week) + 4 }

  /// A regime by bands from −3 (extreme short) to 3 (extreme long).
  static func regime(_ step: Int) -> Regime {
    Regime(
      grade: Regime.Grade(rawValue: abs(step)) ?? .balanced,
      side: step < 0 ? .short : step > 0 ? .long : nil,
      rule: .bands
    )
  }

  /// What a note sees of `asset` in `week`: a side, and the regime `step`, `nil` without a verdict.
  static func reading(
    _ asset: String = "a",
    week: Int,
    side: Side? = .short,
    step: Int? = -1,
    priced: Bool = false
  ) -> ForecastReading {
    ForecastReading(
      subject: subject(asset),
      slot: slot(week),
      ratio: side == .long ? 2 : side == .short ? 0.5 : 1,
      side: side,
      regime: step.map(regime),
      priced: priced ? Asset(asset) : nil
    )
  }

  /// The note of `week`.
  static func note(
    _ week: Int,
    _ readings: [ForecastReading],
    headline: NoteAnalysis.Headline = headline
  ) -> NoteReadings {
    NoteReadings(
      date: date(week),
      slot: slot(week),
      cutOff: date(week).end,
      headline: headline,
      readings: readings
    )
  }

  /// The book of weekly notes.
  static func book(
    _ notes: [NoteReadings],
    closes: [Asset: ClosingPrices] = [:]
  ) -> ForecastBook {
    ForecastBook(notes, closes: closes, cadence: .weekly)
  }

  /// Closes of every weekday, public at the day's end, from `values` on from day 4.
  static func closes(_ values: [Double]) -> [ClosingPrices.Close] {
    values.indices.map { Day(4 + $0 / 5 * 7 + $0 % 5) }.enumerated().map { index, day in
      ClosingPrices.Close(day: day, published: day.end, value: values[index])
    }
  }

  /// Weeks of markets `a` and `b` that wander between regimes, with prices.
  static func wandering(
    _ weeks: Int,
    seed: UInt64
  ) -> (notes: [NoteReadings], closes: [Asset: ClosingPrices]) {
    var chance = SplitMix64(seed: seed)
    var steps = ["a": 0, "b": -2]
    let notes = (0..<weeks).map { week in
      let readings = ["a", "b"].compactMap { asset -> ForecastReading? in
        let turn = chance.uniform()
        if turn < 0.2 { steps[asset] = max(-3, (steps[asset] ?? 0) - 1) }
        if turn > 0.8 { steps[asset] = min(3, (steps[asset] ?? 0) + 1) }
        let step = steps[asset] ?? 0
        let side: Side? = step < 0 ? .short : step > 0 ? .long : turn < 0.5 ? .short : .long
        guard chance.uniform() > 0.03 else { return nil }
        return reading(asset, week: week, side: side, step: step, priced: true)
      }
      return note(week, readings)
    }
    let closes = ["a", "b"].map { asset in
      var price = 100.0
      let values = (0..<(weeks * 5)).map { _ in
        price *= 1 + 0.04 * (chance.uniform() - 0.5)
        return price
      }
      return (Asset(asset), ClosingPrices(Self.closes(values)))
    }
    return (notes, Dictionary(uniqueKeysWithValues: closes))
  }
}

extension ForecastBook {
  /// Everything stated and scored, note by note.
  var everything: [[ForecastEvent]] {
    dates.indices.map { index in
      forecasts(ofNoteAt: index).map(ForecastEvent.stated)
        + scored(byNoteAt: index).map(ForecastEvent.scored)
    }
  }
}

/// What a note does with forecasts.
enum ForecastEvent: Hashable {
  case stated(Forecast)
  case scored(ScoredForecast)
}
