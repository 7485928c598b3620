// SPDX-License-Identifier: Apache-2.0

/// One figure of one market: how much is long and how much short, as one source stated it once.
package struct Observation: Hashable, Sendable {
  /// What makes two rows speak of the same figure.
  package struct Key: Hashable, Sendable {
    /// The series.
    package let market: Market
    /// What the sides are counted in; `nil` for a bare ratio.
    package let unit: Unit?
    /// The time the figure is about.
    package let time: ObservationTime

    /// The key of a figure.
    package init(market: Market, unit: Unit?, time: ObservationTime) {
      self.market = market
      self.unit = unit
      self.time = time
    }
  }

  /// What the figure is about.
  package let key: Key
  /// When it became public.
  package let published: Instant
  /// The figure itself.
  package let value: PositionValue
  /// The ratio long ÷ short as the source states it beside the sides: shown and compared, never
  /// used in a calculation.
  package let statedRatio: Double?
  /// What the same traders hold long and short at once, in the figure's unit, counted in neither
  /// side: the spreading of a CFTC report; `nil` if the source does not give it.
  package let spreading: Double?
  /// The step each printed number was rounded to, in the figure's unit; `nil` if not rounded.
  package let rounding: Double?
  /// How it came to be.
  package let status: Status
  /// The source's name as the row gives it; empty if it gives none.
  package let source: String

  /// A figure with all it carries.
  package init(
    key: Key,
    published: Instant,
    value: PositionValue,
    statedRatio: Double? = nil,
    spreading: Double? = nil,
    rounding: Double? = nil,
    status: Status = .published,
    source: String = ""
  ) {
    self.key = key
    self.published = published
    self.value = value
    self.statedRatio = statedRatio
    self.spreading = spreading
    self.rounding = rounding
    self.status = status
    self.source = source
  }
}

extension Observation.Key: Comparable {
  /// Orders by market, time, unit.
  package static func < (a: Observation.Key, b: Observation.Key) -> Bool {
    if a.market != b.market { return a.market < b.market }
    if a.time != b.time { return a.time < b.time }
    return (a.unit?.rawValue ?? "") < (b.unit?.rawValue ?? "")
  }
}

extension Observation {
  /// Whether this comes before `other` in the order of keys and publications.
  package func precedes(_ other: Observation) -> Bool {
    key == other.key ? published < other.published : key < other.key
  }
}
