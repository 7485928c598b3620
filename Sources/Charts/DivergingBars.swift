// SPDX-License-Identifier: Apache-2.0

/// Both sides of several assets on one linear scale: shorts to the left of zero, longs to the right.
///
/// Values stand outside the ends of their bars, in gutters that are wide enough for them.
package struct DivergingBars: Hashable, Sendable {
  /// What one row shows.
  package struct Row: Hashable, Sendable {
    /// The row's name, and what it says at its short end, its long end and the right edge.
    package var name, short, long, ratio: String
    /// Whether the ratio is printed strong.
    package var isStrong: Bool
    /// The sides, finite and not negative, in one unit for all rows.
    package var shortValue, longValue: Double

    /// A row with its texts and values.
    package init(
      name: String,
      short: String,
      long: String,
      ratio: String,
      isStrong: Bool,
      shortValue: Double,
      longValue: Double
    ) {
      self.name = name
      self.short = short
      self.long = long
      self.ratio = ratio
      self.isStrong = isStrong
      self.shortValue = shortValue
      self.longValue = longValue
    }
  }

  /// One row in place; `x` and `width` per cent, `y` pixels from the top.
  package struct Bar: Hashable, Sendable {
    /// The texts, with the name cut to what its gutter holds.
    package let row: Row
    /// The top of the bar, 17 pixels high, and the foot of its texts.
    package let top: Double, baseline: Double
    /// Where the short bar begins and how long it is.
    package let shortX: Double, shortWidth: Double
    /// Where the long bar ends and how long it is; it begins at zero.
    package let longX: Double, longWidth: Double
  }

  /// Where zero stands, per cent.
  package let zero: Double
  /// The grid, per cent, zero left out.
  package let grid: [Double]
  /// The rows from the top.
  package let bars: [Bar]
  /// What stands left of the plot (names, short values) and right of it (long values, ratios).
  package let left: Gutter, right: Gutter
  /// The picture's height in pixels.
  package let height: Double

  /// Rows as they come, or `nil` where no row has anything to draw.
  package init?(rows: [Row]) {
    let most = (short: rows.map(\.shortValue).max() ?? 0, long: rows.map(\.longValue).max() ?? 0)
    let span = most.short + most.long
    guard span > 0, span.isFinite, rows.allSatisfy({ $0.shortValue >= 0 && $0.longValue >= 0 })
    else { return nil }
    let scale = LinearScale(-most.short...most.long, from: 0, to: 100)
    zero = scale.place(0)
    grid = Self.grid(most, scale)
    bars = rows.enumerated().map { Self.bar($0.element, at: $0.offset, scale) }
    left = Gutter(holding: Self.leftWidth(rows))
    right = Gutter(holding: Self.rightWidth(rows))
    height = Self.head + Self.pitch * Double(rows.count) + 6
  }

  /// The pixels above the first row, and from row to row.
  private static let head = 24.0, pitch = 27.0
  /// The most characters of a name.
  private static let longestName = 12
}

extension DivergingBars {
  private static func bar(_ row: Row, at index: Int, _ scale: LinearScale) -> Bar {
    let top = head + 5 + pitch * Double(index)
    let zero = scale.place(0)
    let (short, long) = (scale.place(-row.shortValue), scale.place(row.longValue))
    var row = row
    row.name = shortened(row.name, to: longestName)
    return Bar(
      row: row,
      top: top,
      baseline: top + 13,
      shortX: short,
      shortWidth: zero - short,
      longX: long,
      longWidth: long - zero
    )
  }

  private static func grid(_ most: (short: Double, long: Double), _ scale: LinearScale) -> [Double]
  {
    let step = tickStep(upTo: max(most.short, most.long), count: 6)
    guard step > 0 else { return [] }
    func lines(_ end: Double) -> [Double] {
      let count = Int((end / step + 1e-9).rounded(.down))
      return count > 0 ? (1...count).map { Double($0) * step } : []
    }
    return (lines(most.short).reversed().map { -$0 } + lines(most.long)).map(scale.place)
  }

  private static func leftWidth(_ rows: [Row]) -> Double {
    let widths = rows.map { row in
      textWidth(shortened(row.name, to: longestName)) + 8 + textWidth(row.short, bold: true) + 5
    }
    return max(widths.max() ?? 0, 56)
  }

  private static func rightWidth(_ rows: [Row]) -> Double {
    let widths = rows.map { 5 + textWidth($0.long) + 10 + textWidth($0.ratio, bold: true) }
    return max(widths.max() ?? 0, 88)
  }
}
