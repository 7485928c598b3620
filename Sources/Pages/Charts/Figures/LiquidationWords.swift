// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around a liquidation map may tell.
struct LiquidationWords: Sendable {
  let asset: String
  let map: LiquidationMap
  let steps: LiquidationSteps
  /// How far from the spot the sides are weighed, a fraction.
  let band: Double
  let source: FigureSource
  let words: Vocabulary

  /// What the template may write; of the findings at most one is there.
  static let model = Model<LiquidationWords>(
    .text("asset") { $0.asset },
    .text("spot") { price($0.map.spot) },
    .text("day") { mediumDate($0.map.spotDay) },
    .text("levelsDay") { mediumDate($0.map.time.asOf) },
    .text("band") { percent($0.band, places: $0.band * 100 == ($0.band * 100).rounded() ? 0 : 1) },
    .optionalText("shortsOutweigh") { $0.finding.weight(of: .short) },
    .optionalText("longsOutweigh") { $0.finding.weight(of: .long) },
    .flag("shortsAlone") { $0.finding == .alone(.short) },
    .flag("longsAlone") { $0.finding == .alone(.long) },
    .optionalRecord("stacked", of: LiquidationFinding.Stack.model) { $0.finding.stack },
    .flag("neutral") { $0.finding == .none },
    .flag("synthetic") { $0.map.status == .synthetic || $0.source.status == .synthetic },
    .optionalText("source") { $0.source.name.map(oneLine) },
    .optionalRecord("model", of: LiquidationModel.words) { $0.map.model },
    .optionalText("venues") { $0.venues },
    .optionalText("manyVenues") { $0.map.venues.count > 3 ? count($0.map.venues.count) : nil },
    .text("levels") { count($0.map.levels.count) },
    .flag("one") { $0.map.levels.count == 1 },
    .optionalText("multiple") { view in
      view.map.scale < 1 ? view.map.multiple.map { number($0, places: $0 < 10 ? 1 : 0) } : nil
    },
    .flag("unchecked") { $0.map.openInterest == nil },
    .optionalText("wrongSide") { $0.map.wrongSide > 0 ? money($0.map.wrongSide) : nil },
    .flag("beyond") { $0.steps.short.beyond + $0.steps.long.beyond > 0 },
    .text("beyondShort") { money($0.steps.short.beyond) },
    .text("beyondLong") { money($0.steps.long.beyond) },
    .optionalRecord("shorts", of: SideTotal.model) { SideTotal($0.steps.short, "+") },
    .optionalRecord("longs", of: SideTotal.model) { SideTotal($0.steps.long, "−") }
  )

  /// The rows of the data table from the top: shorts down to the spot, then longs.
  var tableRows: [TableView.Row] {
    let shorts = rows(of: steps.short, sign: 1)
    return shorts.reversed() + rows(of: steps.long, sign: -1)
  }

  private var finding: LiquidationFinding {
    LiquidationFinding(
      steps: steps,
      within: LiquidationSteps.within(band, of: map)
    )
  }

  /// The venues by name, at most three of them; `nil` where there are more, or where one figure
  /// stands for all.
  private var venues: String? {
    let names = map.venues.filter { !$0.isAll }.map { oneLine($0.name) }
    guard let last = names.last, names.count <= 3 else { return nil }
    return names.count == 1
      ? last : names.dropLast().joined(separator: ", ") + " \(words[.and]) " + last
  }

  private func rows(of side: LiquidationSteps.SideSteps, sign: Double) -> [TableView.Row] {
    let mark = sign < 0 ? "−" : "+"
    return side.steps.indices.map { step in
      TableView.Row(
        head: "\(step == 0 ? "0" : mark + String(step))% to \(mark)\(step + 1)%",
        cells: [
          price(map.spot * (1 + sign * LiquidationSteps.end(of: step))),
          money(side.steps[step]),
          money(side.running[step]),
        ]
      )
    }
  }

  /// One side in words.
  private struct SideTotal {
    let side: LiquidationSteps.SideSteps, mark: String, largest: Int

    /// A side that holds something.
    init?(_ side: LiquidationSteps.SideSteps, _ mark: String) {
      guard let largest = side.largest else { return nil }
      (self.side, self.mark, self.largest) = (side, mark, largest)
    }

    /// What templates may write of it: its sum, its largest step, and where that ends.
    static let model = Model<SideTotal>(
      .text("total") { money($0.side.total) },
      .text("largest") { money($0.side.steps[$0.largest]) },
      .text("at") { "\($0.mark)\($0.largest + 1)%" }
    )
  }
}

extension LiquidationMap {
  /// Our own model; `nil` for a source's levels.
  fileprivate var model: LiquidationModel? {
    switch origin {
    case .given: nil
    case .modelled(let model): model
    }
  }
}

extension LiquidationModel {
  /// What templates may write of the model.
  fileprivate static let words = Model<LiquidationModel>(
    .text("lookBack") { count($0.lookBack) },
    .text("mix") { model in
      model.mix.map { share in
        "\(percent(share.weight, places: 0)) at \(number(share.leverage))×"
      }.joined(separator: ", ")
    },
    .text("maintenance") { percent($0.maintenance, places: 2) }
  )
}
