// SPDX-License-Identifier: Apache-2.0
package import Positioning
internal import Templating

/// Where the figures of one chart come from: not every chart of a note shows the same rows.
package struct FigureSource: Hashable, Sendable {
  /// The source as the data names it; `nil` if it does not.
  package let name: String?
  /// How the figures came to be; the least certain of them.
  package let status: Status

  /// A source of figures.
  package init(_ name: String?, status: Status = .published) {
    self.name = name
    self.status = status
  }

  /// The source of `observations`: the first three names that their rows give, or the venues of a
  /// source that names none.
  init(of observations: [Observation]) {
    var names: [String] = []
    for name in observations.map(\.source) where !name.isEmpty && !names.contains(name) {
      names.append(name)
    }
    let venues = Set(observations.map(\.key.market.venue).filter { !$0.isAll }).sorted()
    let shown = names.isEmpty ? venues.map(\.name) : names
    let statuses = observations.map(\.status)
    self.init(
      shown.isEmpty ? nil : shown.prefix(3).joined(separator: names.isEmpty ? ", " : "; "),
      status: [Status.synthetic, .modelled].first { statuses.contains($0) } ?? .published
    )
  }
}

extension FigureSource {
  /// What a source line may write of it; named as in a note's words.
  static let model = Model<FigureSource>(
    .flag("synthetic") { $0.status == .synthetic },
    .flag("modelled") { $0.status == .modelled },
    .optionalText("source") { $0.name.map(oneLine) }
  )
}
