// SPDX-License-Identifier: Apache-2.0

/// An observation whose names are numbers and whose rare numbers are kept beside: 48 bytes instead of
/// 168, of which there may be ten million.
struct PackedObservation: Sendable {
  /// The number of its market.
  var market: Int32
  /// The number of its source's name.
  var source: Int32
  /// What it is about, as a number in the order of times.
  let timeOrder: Int
  /// When it became public.
  let published: Instant
  /// The sides; long alone, with NaN for short, is a bare ratio.
  private let long, short: Double
  /// Where its ratio, spreading and rounding are; below zero without any.
  var beside: Int32
  /// What the sides are counted in; `nil` for a bare ratio.
  let unit: Unit?
  /// How it came to be.
  let status: Status

  /// An observation of a market and a source with these numbers.
  init(_ observation: Observation, market: Int32, source: Int32, beside: Int32) {
    self.market = market
    self.source = source
    self.beside = beside
    timeOrder = observation.key.time.order
    published = observation.published
    (long, short) = observation.value.packed
    unit = observation.key.unit
    status = observation.status
  }

  /// What it is about.
  var time: ObservationTime { ObservationTime(order: timeOrder) }

  /// The figure.
  var value: PositionValue { PositionValue(packed: long, short) }
}

extension PositionValue {
  /// Two numbers for a figure: its sides, or its ratio and NaN.
  package var packed: (long: Double, short: Double) {
    switch self {
    case .sides(let long, let short): (long, short)
    case .ratio(let ratio): (ratio, .nan)
    }
  }

  /// The figure of two numbers.
  package init(packed long: Double, _ short: Double) {
    self = short.isNaN ? .ratio(long) : .sides(long: long, short: short)
  }
}

extension Double {
  /// The number; `nil` where NaN stands for none.
  package var unlessNaN: Double? { isNaN ? nil : self }
}
