// SPDX-License-Identifier: Apache-2.0

/// How a crowd leans: it wanders, builds up slowly on one side, and is squeezed out at once.
struct Crowd: Sendable {
  /// How lively a crowd is.
  struct Temper: Sendable {
    /// Spread of the wandering from day to day, in ln(short ÷ long).
    let step: Double
    /// Probability that a build-up starts on a quiet day.
    let chance: Double
    /// The least and the greatest height of a build-up, in ln(short ÷ long).
    let height: ClosedRange<Double>
  }

  /// One day of a crowd.
  struct Day: Sendable {
    /// ln(short ÷ long): positive where shorts prevail.
    let lean: Double
    /// What was unwound by force, in ln(short ÷ long): positive where shorts were squeezed.
    let squeezed: Double
    /// What the build-up added, in ln(short ÷ long); 0 on other days.
    let added: Double
  }

  private enum Phase: Sendable {
    case quiet
    case building(BuildUp)
    case unwinding
  }

  private let temper: Temper
  private var draws: Draws
  private var phase = Phase.quiet
  private var wandering = 0.0
  private var built = 0.0

  /// A crowd that stands at balance.
  init(_ temper: Temper, draws: Draws) {
    self.temper = temper
    self.draws = draws
  }

  /// The next day.
  ///
  /// - Parameters:
  ///   - restlessness: The day's volatility over the usual; wild days move crowds more.
  ///   - forced: A build-up that starts today whatever chance says, and is not squeezed.
  ///   - mayStart: Whether chance may start a build-up today.
  /// - Returns: How the crowd stands at the end of the day, and what moved it.
  mutating func next(
    restlessness: Double,
    forced: BuildUp? = nil,
    mayStart: Bool = true
  ) -> Day {
    wandering = 0.95 * wandering + temper.step * restlessness.squareRoot() * draws.heavyTailed()
    wandering = min(max(wandering, -1), 1)
    if let forced { phase = .building(forced) }
    let before = built
    switch phase {
    case .quiet: rest(mayStart: mayStart)
    case .building(let buildUp): build(buildUp)
    case .unwinding: unwind()
    }
    let change = built - before
    let isSqueeze = if case .unwinding = phase { true } else { false }
    return Day(
      lean: wandering + built,
      squeezed: isSqueeze ? -change : 0,
      added: isSqueeze || abs(built) < abs(before) ? 0 : change
    )
  }
}

extension Crowd {
  private mutating func rest(mayStart: Bool) {
    built *= 0.94
    // Drawn every day, so that what may start does not shift the draws of later days.
    let starts = draws.happens(temper.chance)
    let side = draws.happens(0.55) ? 1.0 : -1.0
    let height = draws.uniform(in: temper.height)
    let days = Int(draws.uniform(in: 12...40))
    if starts, mayStart {
      phase = .building(BuildUp(height: side * height, days: days, breaks: true))
    }
  }

  private mutating func build(_ buildUp: BuildUp) {
    built += buildUp.step * draws.uniform(in: 0.6...1.4)
    // The further a crowd leans, the less it takes to break it.
    let breaks = draws.happens(0.012 * built * built)
    if buildUp.breaks, breaks {
      unwind()
      phase = .unwinding
    } else if let rest = buildUp.nextDay {
      phase = .building(rest)
    } else if buildUp.breaks, draws.happens(0.7) {
      unwind()
      phase = .unwinding
    } else {
      phase = .quiet
    }
  }

  private mutating func unwind() {
    built *= draws.uniform(in: 0.25...0.6)
    if abs(built) < 0.1 { phase = .quiet }
  }
}
