// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// What of a page's figures is published and what is synthetic.
struct NoticeView: Sendable {
  let published: [Observation]
  let count: Int
  let isSite: Bool

  /// How many published figures a notice names one by one.
  private static let named = 3

  /// The notice on `observations`; `nil` if none of them is synthetic.
  init?(on observations: some Collection<Observation>, isSite: Bool) {
    guard observations.contains(where: { $0.status == .synthetic }) else { return nil }
    published = observations.filter { $0.status == .published }
    count = observations.count
    self.isSite = isSite
  }

  /// The names that templates see.
  static let model = Model<NoticeView>(
    .flag("site") { $0.isSite },
    .flag("none") { $0.published.isEmpty },
    .flag("some") { (1...named).contains($0.published.count) },
    .flag("many") { $0.published.count > named },
    .list("published", of: PublishedFigure.model) { $0.published.map(PublishedFigure.init) },
    .text("publishedCount") { Figures.count($0.published.count) },
    .text("count") { Figures.count($0.count) }
  )
}

/// A published figure as a notice names it.
private struct PublishedFigure: Sendable {
  let observation: Observation

  static let model = Model<PublishedFigure>(
    .text("long") { $0.side(\.long) },
    .text("short") { $0.side(\.short) },
    .text("date") { longDate($0.observation.key.time.asOf) },
    .optionalText("source") { $0.observation.source.isEmpty ? nil : $0.observation.source }
  )

  private func side(_ side: KeyPath<PositionValue, Double?>) -> String {
    guard let value = observation.value[keyPath: side], let unit = observation.key.unit else {
      return "no data"
    }
    return quantity(
      value,
      in: unit,
      of: observation.key.market.asset,
      step: observation.rounding
    )
  }
}
