// SPDX-License-Identifier: Apache-2.0

/// Figures that never add, one below the other, each on a logarithmic scale of its own: from the most
/// short of its past at the left to the most long at the right, with its middle and its value now.
package struct OwnScales: Hashable, Sendable {
  /// What one row shows.
  package struct Row: Hashable, Sendable {
    /// What is counted; the value now; how it is judged; the ends of its past, and its middle.
    package let name: String, value: String, regime: String, ends: String, middle: String
    /// The value now; `nil` is no data.
    package let now: RatioDots.Row.Value?
    /// Long ÷ short of the most short, the middle and the most long before; `nil` without a past.
    package let past: Past?

    /// A row with its texts and values.
    package init(
      name: String,
      value: String,
      regime: String,
      ends: String,
      middle: String,
      now: RatioDots.Row.Value?,
      past: Past?
    ) {
      (self.name, self.value, self.regime) = (name, value, regime)
      (self.ends, self.middle) = (ends, middle)
      (self.now, self.past) = (now, past)
    }
  }

  /// A past, as long ÷ short, each above zero and ascending.
  package struct Past: Hashable, Sendable {
    /// The most short, the middle, the most long.
    package let lowest: Double, middle: Double, highest: Double

    /// A past between its ends.
    package init(lowest: Double, middle: Double, highest: Double) {
      (self.lowest, self.middle, self.highest) = (lowest, middle, highest)
    }
  }

  /// One row in place; across per cent, down pixels.
  package struct Strip: Hashable, Sendable {
    /// The texts, with the name cut to the narrowest figure.
    package let row: Row
    /// The feet of the name, of the value and of the ends, and the height of the line.
    package let nameBaseline: Double, valueBaseline: Double, y: Double, endsBaseline: Double
    /// The line of the past, and its middle; `nil` without a past.
    package let past: Line?
    /// Where one to one stands; `nil` where the scale does not reach it.
    package let level: Double?
    /// The value now; `nil` without one, or without a past.
    package let x: Double?
    /// Whether a side is empty, so that an arrow stands for the dot.
    package let clipping: RatioScale.Clipping
    /// Which side the value leans to: −1 short, 0 even, 1 long.
    package let lean: Int
  }

  /// Where a past begins, has its middle, and ends, per cent.
  package struct Line: Hashable, Sendable {
    /// From the left.
    package let start: Double, middle: Double, end: Double
  }

  /// The rows from the top.
  package let strips: [Strip]
  /// The picture's height, pixels.
  package let height: Double

  /// Rows as they come, or `nil` without any.
  package init?(rows: [Row]) {
    guard !rows.isEmpty else { return nil }
    strips = rows.enumerated().map { Self.strip($0.element, at: Self.pitch * Double($0.offset)) }
    height = Self.head + Self.pitch * Double(rows.count) - 12
  }

  private static let head = 24.0, pitch = 80.0
  /// The most characters of a name in a figure 284 pixels wide.
  private static let longestName = 37
}

extension OwnScales {
  private static func strip(_ row: Row, at start: Double) -> Strip {
    let top = head + start
    let now: Double? = if case .ratio(let ratio) = row.now { ratio } else { nil }
    let values = [row.past?.lowest, row.past?.highest, now].compactMap { $0 }
      .filter { $0 > 0 && $0.isFinite }.map(logarithm)
    let (low, high) = (values.min() ?? 0, values.max() ?? 0)
    let scale = LinearScale(low...high, from: 0, to: 100)
    func place(_ ratio: Double) -> Double { scale.place(logarithm(ratio)) }
    let (x, clipping, lean) = mark(row.now, place)
    return Strip(
      row: Row(
        name: shortened(row.name, to: longestName),
        value: row.value,
        regime: row.regime,
        ends: row.ends,
        middle: row.middle,
        now: row.now,
        past: row.past
      ),
      nameBaseline: top + 12,
      valueBaseline: top + 29,
      y: top + 43,
      endsBaseline: top + 63,
      past: row.past.map { past in
        Line(start: place(past.lowest), middle: place(past.middle), end: place(past.highest))
      },
      level: low < 0 && high > 0 ? scale.place(0) : nil,
      // Without a past there is no scale to stand on.
      x: row.past == nil ? nil : x,
      clipping: row.past == nil ? .inside : clipping,
      lean: lean
    )
  }

  private static func mark(
    _ value: RatioDots.Row.Value?,
    _ place: (Double) -> Double
  ) -> (x: Double?, clipping: RatioScale.Clipping, lean: Int) {
    switch value {
    case .ratio(let ratio): (place(ratio), .inside, ratio > 1 ? 1 : ratio < 1 ? -1 : 0)
    case .noLongs: (0, .short, -1)
    case .noShorts: (100, .long, 1)
    case nil: (nil, .inside, 0)
    }
  }
}
