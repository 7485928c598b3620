// SPDX-License-Identifier: Apache-2.0

/// What all assets share, day by day: the market's return and the common crowd.
struct Climate: Sendable {
  /// One day of the market as a whole.
  struct Day: Sendable {
    /// The market's log return, squeezes included.
    let marketReturn: Double
    /// The day's volatility over the usual.
    let restlessness: Double
    /// The common crowd.
    let crowd: Crowd.Day
    /// Whether a crowd may start a build-up of its own.
    let isFree: Bool
  }

  /// The days, oldest first.
  let days: [Day]

  /// The climate of a request.
  init(_ request: SampleRequest) {
    var returns = ClusteredReturns(
      volatility: 0.024,
      draws: Draws(seed: request.seed, label: "market")
    )
    var crowd = Crowd(Self.temper, draws: Draws(seed: request.seed, label: "crowd"))
    // The build-up ends on the eve of the snapshot, and the weeks before it are left to calm down.
    let finale = request.snapshot ? request.allDays - 1 - Self.finale.days : Int.max
    days = (0..<request.allDays).map { index in
      let restlessness = returns.restlessness
      let isFree = index < finale - 20
      let today = crowd.next(
        restlessness: restlessness,
        forced: index == finale ? Self.finale : nil,
        mayStart: isFree
      )
      return Day(
        marketReturn: returns.next() + marketMove(by: today),
        restlessness: restlessness,
        crowd: today,
        isFree: isFree
      )
    }
  }

  private static let temper = Crowd.Temper(step: 0.07, chance: 0.022, height: 0.9...2.1)

  /// The month that leads up to the published snapshot.
  private static let finale = BuildUp(height: 2.4, days: 31, breaks: false)
}

/// The log return that a crowd causes: a squeeze runs against it, a build-up goes with it.
func marketMove(by crowd: Crowd.Day) -> Double { 0.08 * crowd.squeezed - 0.05 * crowd.added }
