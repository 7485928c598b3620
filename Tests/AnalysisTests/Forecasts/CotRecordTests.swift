// SPDX-License-Identifier: Apache-2.0
import Foundation
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite(
  "The record of twenty years of weekly reports",
  .enabled(if: isThere(CotRecord.folder + "/cot_gold.csv"))
)
struct CotRecordTests {
  static let markets = [
    "aud", "bitcoin", "bond30", "cad", "cattle", "chf", "copper", "crude", "dow", "eur", "gasoline",
    "gbp", "gold", "heating_oil", "jpy", "lumber", "nasdaq", "natgas", "palladium", "platinum",
    "russell", "silver", "sp500", "sugar", "tnote10", "tnote2", "tnote5", "usdx",
  ]
  static let tickers = [
    "aud": "6A_F", "bitcoin": "BTC_USD", "bond30": "ZB_F", "cad": "6C_F", "chf": "6S_F",
    "copper": "HG_F", "crude": "CL_F", "dow": "YM_F", "eur": "6E_F", "gasoline": "RB_F",
    "gbp": "6B_F", "gold": "GC_F", "heating_oil": "HO_F", "jpy": "6J_F", "nasdaq": "NQ_F",
    "natgas": "NG_F", "platinum": "PL_F", "russell": "RTY_F", "silver": "SI_F", "sp500": "ES_F",
    "tnote10": "ZN_F", "tnote2": "ZT_F", "tnote5": "ZF_F", "usdx": "DX_F",
  ]
  /// Those whose reports begin in 2006.
  static let longLived = markets.filter { !["bitcoin", "lumber", "russell"].contains($0) }

  @Test("every long-lived market has over 900 scored notes of regimes, sides and moves")
  func longLived() {
    let book = CotRecord.book(of: Self.markets, tickers: Self.tickers)
    let last = book.dates.count - 1
    for asset in Self.longLived {
      let subject = CotRecord.subject(asset)
      for kind in Forecast.Kind.allCases
      where kind != .largeMove || Self.tickers[asset] != nil {
        let score = book.score(of: subject, kind, asOfNoteAt: last)
        // The price file of platinum has holes of more than a week.
        let least = asset == "platinum" && kind == .largeMove ? 850 : 900
        #expect(score.count > least, "\(asset) \(kind): \(score.count)")
      }
    }
    let whole = book.score(asOfNoteAt: last)
    #expect(whole.count > 70_000)
    #expect(whole.brier.map { $0 < 0.25 } == true)
    #expect(book.calibration().map(\.count).reduce(0, +) == whole.count)
  }

  /// The figures of a program that shares nothing with this one.
  ///
  /// Its essential lines:
  /// ```
  /// if len(h) >= 52 and not (k == 'M' and thr is None):
  ///   c = (sum(o for o, _ in h) + .5) / (len(h) + 1)
  ///   hr = [o for o, rr in h if rr == r and r is not None]
  ///   if sc[k] and sum(b for _, b in sc[k]) / len(sc[k]) > .25: p = .5
  ///   elif len(hr) >= 30: p = (sum(hr) + .5) / (len(hr) + 1)
  ///   else: p = c
  /// # R: r == f['r'] at the next note; F: the side differs at slot + 28 days;
  /// # M: abs(log(exit / entry)) > statistics.median(moves told by earlier notes),
  /// #    entry the first close after the note's Friday, exit the last within 14 days of it
  /// ```
  /// CPython 3.11, over each market by itself.
  @Test("probabilities and scores are those of an independent program", arguments: Reference.all)
  func independent(reference: Reference) {
    let book = CotRecord.book(of: [reference.asset], tickers: Self.tickers)
    let last = book.dates.count - 1
    for (kind, expected) in zip(Forecast.Kind.allCases, reference.kinds) {
      let score = book.score(kind, asOfNoteAt: last)
      #expect(score.count == expected.count && score.happened == expected.happened)
      #expect(score.brier?.isNear(expected.brier) == true)
      #expect(score.climatology?.isNear(expected.climatology) == true)
      let open = book.forecasts(ofNoteAt: last).first { $0.kind == kind }
      #expect(open?.probability.isNear(expected.open) == true)
      #expect(open?.climatology.isNear(expected.openClimatology) == true)
    }
    let threshold = book.forecasts(ofNoteAt: last).compactMap(\.threshold).first
    #expect(threshold?.isNear(reference.threshold) == true)
    let stated = book.latest(10_000, asOfNoteAt: last).map(\.forecast.probability).reduce(0, +)
    #expect(abs(stated - reference.stated) < 1e-9)
  }

  /// What the other program found of one market; kinds in the order of their cases.
  struct Reference: Sendable, CustomTestStringConvertible {
    struct Kind: Sendable {
      let count: Int, happened: Int
      let brier: Double, climatology: Double, open: Double, openClimatology: Double
    }

    let asset: String
    let kinds: [Kind]
    let threshold: Double, stated: Double
    var testDescription: String { asset }

    static let all = [
      Reference(
        asset: "gold",
        kinds: [
          Kind(
            count: 1000,
            happened: 893,
            brier: 0.09414252476483333,
            climatology: 0.09591653188850051,
            open: 0.9378654970760234,
            openClimatology: 0.8931623931623932
          ),
          Kind(
            count: 992,
            happened: 427,
            brier: 0.24793070811574722,
            climatology: 0.24630229658781932,
            open: 0.4387905604719764,
            openClimatology: 0.4302769818529131
          ),
          Kind(
            count: 994,
            happened: 10,
            brier: 0.00914530749829982,
            climatology: 0.01002514571740626,
            open: 0.0007342143906020558,
            openClimatology: 0.01
          ),
        ],
        threshold: 0.019979449725965735,
        stated: 1348.821514136457
      ),
      Reference(
        asset: "crude",
        kinds: [
          Kind(
            count: 1000,
            happened: 913,
            brier: 0.08079258248754093,
            climatology: 0.07979448830896603,
            open: 0.8964285714285715,
            openClimatology: 0.9131054131054132
          ),
          Kind(
            count: 989,
            happened: 475,
            brier: 0.25092547782071717,
            climatology: 0.25089732208195814,
            open: 0.5,
            openClimatology: 0.4774904214559387
          ),
          Kind(
            count: 994,
            happened: 25,
            brier: 0.028507692224964576,
            climatology: 0.03173677847741104,
            open: 0.001199040767386091,
            openClimatology: 0.043333333333333335
          ),
        ],
        threshold: 0.04168337374841834,
        stated: 1438.0353521428083
      ),
    ]
  }
}

/// Weekly reports and prices beside the project, as a book of forecasts.
enum CotRecord {
  static let folder = sharedFolder + "/data/cot_weekly"

  static func subject(_ asset: String) -> SubjectFigure.Subject { .market(market(asset)) }

  /// The book of the noncommercial traders of `assets`, each report public on the Friday after.
  static func book(of assets: [String], tickers: [String: String]) -> ForecastBook {
    var settings = AnalysisSettings()
    settings.cadence = .weekly
    let analyst = Analyst(
      observations: assets.flatMap(observations),
      bars: assets.flatMap { asset in tickers[asset].map { bars(asset, $0) } ?? [] },
      settings: settings
    )
    return ForecastBook(
      analyst.notes.map(analyst.readings),
      closes: analyst.closingPrices,
      cadence: .weekly
    )
  }

  private static func market(_ asset: String) -> Market {
    Market(
      asset: Asset(asset),
      venue: Venue("CFTC"),
      contract: asset,
      measure: .traderClass,
      population: .noncommercial
    )
  }

  private static func observations(of asset: String) -> [Observation] {
    rows("cot_\(asset).csv").compactMap { row in
      guard let day = day(row[0]), let long = Double(row[1]), let short = Double(row[2]) else {
        return nil
      }
      return Observation(
        key: .init(market: market(asset), unit: .contracts, time: .day(day)),
        published: (day + 3).end + -3 * 3_600,
        value: .sides(long: long, short: short)
      )
    }
  }

  private static func bars(_ asset: String, _ ticker: String) -> [MarketBar] {
    rows("price_\(ticker).csv").compactMap { row in
      guard let day = day(row[0]), let close = Double(row[2]) else { return nil }
      var values = MarketBar.Values()
      values.close = close
      let key = MarketBar.Key(asset: Asset(asset), venue: .all, time: .day(day))
      return MarketBar(key: key, published: day.end, values: values)
    }
  }

  private static func rows(_ name: String) -> [[String]] {
    let bytes = FileManager.default.contents(atPath: "\(folder)/\(name)") ?? Data()
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  private static func day(_ text: String) -> Day? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? Day(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
