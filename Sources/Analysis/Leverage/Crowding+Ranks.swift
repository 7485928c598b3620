// SPDX-License-Identifier: Apache-2.0
internal import Glibc
internal import Positioning

extension Crowding.Component {
  /// `value` ranked among the values `past` of the slots before it, which do not contain it.
  ///
  /// Mid-rank, with at least ``Window/minimum`` values, else "not enough history".
  package init(_ kind: Crowding.Kind, value: Double, past: [Double]) {
    let rank = past.count < Window.minimum ? nil : MidRank(of: value, among: past).rank
    self.init(kind: kind, value: value, rank: rank, readings: past.count)
  }

  /// The positioning whose ratio stands so in its own past; `nil` without a ratio.
  ///
  /// A rank of the ratio is one of its logarithm.
  package init?(positioning figure: SubjectFigure) {
    guard let ratio = figure.imbalance.ratio else { return nil }
    self.init(
      kind: .positioning,
      value: log(ratio),
      rank: figure.standing.rank,
      readings: figure.standing.readings
    )
  }

  /// The last of `values`, slot by slot, ranked among those before it; `nil` without a value today.
  init?(_ kind: Crowding.Kind, slots values: [Double?]) {
    guard let today = values.last.flatMap(\.self) else { return nil }
    self.init(kind, value: today, past: values.dropLast().compactMap(\.self))
  }
}
