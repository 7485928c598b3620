// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning

extension Outlook {
  /// A volatility of 41.5% over 30 days.
  static let volatile = VolatilityEstimate(
    estimator: .yangZhang,
    annualised: 0.415,
    readings: 30,
    days: 30,
    periodsPerYear: 365
  )

  /// A curve of Bitcoin on which a rise of 5% forces $9.1bn of shorts, $14.1bn with the cascade,
  /// and a fall $0.6bn of longs.
  static func curve(
    _ status: Status = .modelled,
    hasImpact: Bool = true,
    small: (Double, Double) = (0.6e9, 0.62e9),
    scale: Double = 1,
    mirrored: Bool = false
  ) -> SqueezeCurve {
    let stated = scale < 1 ? 20e9 / scale : 20e9
    let map = LiquidationMap(
      asset: Asset("BTC"),
      venues: [.all],
      time: .day(Sketch.day),
      spot: 96_400,
      spotDay: Sketch.day,
      origin: .given,
      status: status,
      levels: [
        .init(price: 99_000, long: 0, short: 9e9), .init(price: 92_000, long: 0.6e9, short: 0),
      ],
      wrongSide: 0,
      openInterest: 20e9,
      statedLong: 1e9,
      statedShort: stated,
      scale: scale
    )
    func point(_ move: Double, _ direct: Double, _ cascade: Double) -> SqueezeCurve.Point {
      .init(
        move: move,
        direct: direct,
        cascade: hasImpact
          ? .init(
            liquidated: cascade,
            end: move * 1.5,
            low: direct,
            high: cascade * 1.2,
            halfVolume: cascade,
            fifthVolume: cascade
          ) : nil
      )
    }
    let large = (9.1e9, 14.1e9)
    let (up, down) = mirrored ? (small, large) : (large, small)
    let (fall, rise) = (point(-0.05, down.0, down.1), point(0.05, up.0, up.1))
    return SqueezeCurve(
      map: map,
      impact: hasImpact ? .init(dailyVolatility: 0.022, dailyVolume: 40e9, days: 30) : nil,
      points: [fall, point(0, 0, 0), rise],
      fall: fall,
      rise: rise,
      runawayRise: 0.1,
      runawayFall: 0.1
    )
  }

  /// A study of gold in which one cell is as told and all others cannot tell.
  static func leadStudy(
    _ verdict: EventStudy.Verdict,
    of outcome: EventStudy.Outcome = .absoluteReturn,
    effect: Double = 0.021,
    events: Int = 19,
    horizon: Int = 4,
    side: Side = .long,
    isExtreme: Bool = true
  ) -> LeadStudy {
    let subject = SubjectFigure.Subject.total
    let cell = EventStudy.Cell(
      subject: subject,
      side: side,
      horizon: horizon,
      outcome: outcome,
      events: events,
      ownDates: 7,
      eligible: 900,
      mean: 0.06 + effect,
      baseline: 0.06,
      effect: effect,
      interval: verdict == .cannotTell
        ? (-abs(effect))...(abs(effect)) : (effect - 0.01)...(effect + 0.01),
      p: 0.003,
      verdict: verdict
    )
    let study = EventStudy(
      date: Sketch.day - 40,
      cutOff: (Sketch.day - 40).end,
      resamples: 2_000,
      cells: [cell],
      pooled: [],
      tested: 640,
      surviving: 3,
      dates: 210
    )
    let fan = EventFan(
      subject: subject,
      side: side,
      priced: Asset("gold"),
      date: study.date,
      cadence: .weekly,
      steps: [],
      paths: [],
      resamples: 2_000
    )
    return LeadStudy(of: study, subject: subject, side: side, isExtreme: isExtreme, fan: fan)
  }

  /// A forecast that the regime holds.
  static func forecast(_ basis: Forecast.Basis) -> Forecast {
    Forecast(
      kind: .regimeHolds,
      subject: .total,
      made: Sketch.day,
      slot: Sketch.day,
      due: nil,
      regime: Regime(grade: .extreme, side: .short, rule: .bands),
      threshold: nil,
      probability: basis == .half ? 0.5 : 0.81,
      climatology: 0.72,
      outcomes: 214,
      basis: basis
    )
  }

  /// Moves of price and open interest over a week, fractions.
  static func leverage(price: Double, interest: Double) -> LeverageContext {
    LeverageContext(
      asset: Asset("BTC"),
      annualisedFunding: nil,
      openInterest: 2e10,
      interestToMarketCap: nil,
      interestToVolume: nil,
      moves: [.init(span: .middle, price: price, interest: interest)]
    )
  }

  /// Two components at `rank`, and one without.
  static func crowding(_ rank: Double) -> Crowding {
    Crowding(
      asset: Asset("BTC"),
      components: [
        .init(kind: .funding, value: 0.1, rank: rank, readings: 300),
        .init(kind: .positioning, value: 1, rank: rank, readings: 365),
        .init(kind: .interestToVolume, value: 1, rank: nil, readings: 20),
      ]
    )
  }

  /// $4bn long and $50bn short, of which `without` is left without one venue or asset.
  static func sensitivity(
    isVenue: Bool,
    without: (long: Double, short: Double) = (4, 20),
    _ grade: Regime.Grade = .crowded
  ) -> Sensitivity {
    let rest = imbalance(of: .sides(long: without.long, short: without.short), rounding: nil)
    let outcome = Sensitivity.Outcome(
      leftOut: isVenue ? .venue(Venue("Aldgate")) : .asset(Asset("ETH")),
      imbalance: rest,
      regime: Regime(grade: grade, side: .short, rule: .bands)
    )
    return Sensitivity(
      whole: imbalance(of: .sides(long: 4, short: 50), rounding: nil),
      outcomes: [outcome],
      ratios: nil,
      most: outcome
    )
  }
}
