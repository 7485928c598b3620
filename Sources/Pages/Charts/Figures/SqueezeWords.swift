// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Figures
internal import Positioning
internal import Templating

/// What the words around a squeeze curve may tell.
struct SqueezeWords: Sendable {
  let asset: String
  let curve: SqueezeCurve
  let source: FigureSource

  /// What the template may write; at most one of `riseMost` and `fallMost` is there, and where both
  /// moves liquidate alike it is the rise.
  static let model = Model<SqueezeWords>(
    .text("asset") { $0.asset },
    .text("spot") { price($0.curve.map.spot) },
    .flag("synthetic") { $0.curve.map.status == .synthetic || $0.source.status == .synthetic },
    .optionalText("source") { $0.source.name.map(oneLine) },
    .optionalRecord("riseMost", of: ToldMove.model) { view in
      view.most == view.curve.rise ? ToldMove(view.curve.rise) : nil
    },
    .optionalRecord("fallMost", of: ToldMove.model) { view in
      view.most == view.curve.fall ? ToldMove(view.curve.fall) : nil
    },
    .flag("neutral") { $0.most == nil },
    .record("rise", of: ToldMove.model) { ToldMove($0.curve.rise) },
    .record("fall", of: ToldMove.model) { ToldMove($0.curve.fall) },
    .optionalRecord("impact", of: SqueezeCurve.Impact.words) { $0.curve.impact },
    .optionalRecord("drained", of: Drained.model) { Drained($0.most) },
    .optionalRecord("runawayRise", of: Runaway.model) { $0.curve.runawayRise.map(Runaway.init) },
    .optionalRecord("runawayFall", of: Runaway.model) { $0.curve.runawayFall.map(Runaway.init) }
  )

  /// The moves of the data table, as far as the curve has them, the falls first.
  var tableRows: [TableView.Row] {
    [-0.15, -0.10, -0.05, -0.02, 0.02, 0.05, 0.10, 0.15].compactMap { move in
      curve.points.first { abs($0.move - move) < 1e-9 }.map(row)
    }
  }

  private func row(_ point: SqueezeCurve.Point) -> TableView.Row {
    let cascade = point.cascade.map { cascade in
      [
        money(cascade.liquidated),
        "\(money(cascade.low)) to \(money(cascade.high))",
        price(curve.map.spot * (1 + cascade.end)),
      ]
    }
    return TableView.Row(
      head: signedPercent(point.move, places: 0),
      cells: [money(point.direct)] + (cascade ?? [])
    )
  }

  /// The move of 5% that liquidates more; `nil` where neither does anything.
  private var most: SqueezeCurve.Point? {
    func size(_ point: SqueezeCurve.Point) -> Double {
      max(point.direct, point.cascade?.liquidated ?? 0)
    }
    let larger = size(curve.rise) >= size(curve.fall) ? curve.rise : curve.fall
    return size(larger) > 0 ? larger : nil
  }

  /// What the move that is told liquidates with less volume there.
  private struct Drained {
    let move: String, half: String, fifth: String

    /// The words of `point`; `nil` without a cascade.
    init?(_ point: SqueezeCurve.Point?) {
      guard let point, let cascade = point.cascade else { return nil }
      move = signedPercent(point.move, places: 0)
      half = money(cascade.halfVolume)
      fifth = money(cascade.fifthVolume)
    }

    /// What templates may write of it.
    static let model = Model<Drained>(
      .text("move") { $0.move },
      .text("half") { $0.half },
      .text("fifth") { $0.fifth }
    )
  }

  /// The least shock that sweeps a side.
  private struct Runaway {
    let shock: Double

    /// What templates may write of it.
    static let model = Model<Runaway>(
      .text("shock") { percent($0.shock, places: $0.shock < 0.001 ? 3 : 1) },
      .flag("any") { $0.shock <= 0 }
    )
  }
}

extension SqueezeCurve.Impact {
  /// What templates may write of the impact.
  fileprivate static let words = Model<SqueezeCurve.Impact>(
    .text("volatility") { percent($0.dailyVolatility) },
    .text("volume") { money($0.dailyVolume) },
    .text("days") { count($0.days) }
  )
}
