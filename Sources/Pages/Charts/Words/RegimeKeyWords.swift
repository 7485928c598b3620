// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Charts
internal import Templating

/// What the words of the key of the regimes may tell.
struct RegimeKeyWords: Hashable, Sendable {
  /// The fills of a grid, by their classes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case s3, s2, s1, n0, l1, l2, l3
    case noVerdict = "no_verdict"
    case noData = "no_data"
    case outside
  }

  let bands: RegimeBands?

  /// What the template may write.
  static let model = Model<RegimeKeyWords>(
    .flag("byRank") { $0.bands == nil },
    .text("leaning") { ratioTick(($0.bands ?? .ordinary).leaning) },
    .text("crowded") { ratioTick(($0.bands ?? .ordinary).crowded) },
    .text("extreme") { ratioTick(($0.bands ?? .ordinary).extreme) }
  )

  /// The key of `fill`.
  static func key(of fill: CellFill) -> Key {
    switch fill {
    case .step(let step): Key(rawValue: SideView.regime(step)) ?? .n0
    case .withoutVerdict: .noVerdict
    case .missing: .noData
    case .outside: .outside
    }
  }
}
