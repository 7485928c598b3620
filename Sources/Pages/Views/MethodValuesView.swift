// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Positioning
internal import Templating

/// The values that the methodology page states, from the code's own.
struct MethodValuesView: Sendable {
  /// What the publisher chose.
  let settings: AnalysisSettings

  /// The names that templates see.
  static let model = Model<MethodValuesView>(
    .text("volatilityDays") { $0.volatilityDays },
    .text("volatilityReadings") { $0.volatilityReadings },
    .text("band") { $0.band },
    .text("mix") { $0.mix },
    .text("maintenance") { $0.maintenance },
    .text("lookBack") { $0.lookBack },
    .text("highRank") { $0.highRank },
    .text("lowRank") { $0.lowRank },
    .text("horizons") { $0.horizons },
    .text("resamples") { $0.resamples },
    .text("fewestEvents") { $0.fewestEvents },
    .text("falseDiscoveries") { $0.falseDiscoveries },
    .text("flipSpan") { $0.flipSpan },
    .text("outcomesNeeded") { $0.outcomesNeeded },
    .text("regimeOutcomes") { $0.regimeOutcomes }
  )

  private var volatilityDays: String { count(settings.cadence.volatilityDays) }
  private var volatilityReadings: String { count(VolatilityEstimate.fewestReadings) }
  private var band: String { percent(settings.levelsBand, places: 0) }
  private var mix: String {
    let shares = LiquidationModel.standard.mix.map { share in
      "\(number(share.leverage)) (\(percent(share.weight, places: 0)))"
    }
    return shares.joined(separator: ", ")
  }
  private var maintenance: String { percent(LiquidationModel.standard.maintenance) }
  private var lookBack: String { count(LiquidationModel.standard.lookBack) }
  private var plan: StudyPlan { StudyPlan(settings.cadence) }
  private var highRank: String { number(plan.threshold, places: 2) }
  private var lowRank: String { number(1 - plan.threshold, places: 2) }
  private var horizons: String { plan.horizons.map { count($0) }.joined(separator: ", ") }
  private var resamples: String { count(plan.resamples) }
  private var fewestEvents: String { count(EventStudy.fewestEvents) }
  private var falseDiscoveries: String { percent(EventStudy.falseDiscoveries, places: 0) }
  private var flipSpan: String {
    let slots = settings.cadence.slots(in: .middle)
    return settings.cadence == .daily ? "\(slots) days" : "\(slots) weeks"
  }
  private var outcomesNeeded: String { count(ForecastBook.fewestOutcomes) }
  private var regimeOutcomes: String { count(ForecastBook.fewestInRegime) }
}
