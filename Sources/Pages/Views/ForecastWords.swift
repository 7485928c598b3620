// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Figures
internal import Glibc
internal import Positioning
internal import Templating

/// What a forecast in words may tell.
struct ForecastWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    /// What may happen.
    case what
    /// When it falls due.
    case due
  }

  let forecast: Forecast
  /// Whose, where the table has forecasts of several; `nil` where it is told already.
  let name: String?
  let regime: String
  let isWeekly: Bool

  /// What the template may write; exactly one kind is there.
  static let model = Model<ForecastWords>(
    .flag("regimeHolds") { $0.forecast.kind == .regimeHolds },
    .flag("largeMove") { $0.forecast.kind == .largeMove },
    .flag("netFlips") { $0.forecast.kind == .netFlips },
    .optionalText("name") { $0.name },
    .text("regime") { $0.regime },
    .text("threshold") { percent(expm1($0.forecast.threshold ?? 0)) },
    .flag("net") { $0.isNet },
    .flag("long") { $0.forecast.side == .long },
    .flag("short") { $0.forecast.side == .short },
    .flag("weekly") { $0.isWeekly },
    .text("due") { $0.forecast.due.map { mediumDate($0) } ?? "" }
  )

  /// Whether the sides are positions of a class of traders, which have a net.
  private var isNet: Bool {
    switch forecast.subject {
    case .market(let market), .given(let market): market.measure == .traderClass
    case .asset, .total: false
    }
  }
}
