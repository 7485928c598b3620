// SPDX-License-Identifier: Apache-2.0

/// The net positions of the classes of one market: bars from a zero line, short to the left, long
/// to the right, with each class's name above its bar.
package struct NetBars: Hashable, Sendable {
  /// What one row shows.
  package struct Row: Hashable, Sendable {
    /// The class, its net position, and its two sides.
    package let name: String, net: String, sides: String
    /// Long − short, finite.
    package let value: Double

    /// A row with its texts and value.
    package init(name: String, net: String, sides: String, value: Double) {
      self.name = name
      self.net = net
      self.sides = sides
      self.value = value
    }
  }

  /// One row in place; across per cent, down pixels.
  package struct Bar: Hashable, Sendable {
    /// The texts, with the name cut to what fits beside the net position.
    package let row: Row
    /// The feet of the name and of the sides, and the top of the bar, 14 pixels high.
    package let nameBaseline: Double, sidesBaseline: Double, top: Double
    /// Where the bar begins and how long it is.
    package let x: Double, width: Double
  }

  /// Where zero stands, per cent.
  package let zero: Double
  /// The rows from the top.
  package let bars: [Bar]
  /// The picture's height in pixels.
  package let height: Double

  /// Rows as they come, or `nil` where none has anything to draw.
  package init?(rows: [Row]) {
    let (least, most) = (rows.map(\.value).min() ?? 0, rows.map(\.value).max() ?? 0)
    let (low, high) = (min(0, least), max(0, most))
    guard low < high, (high - low).isFinite else { return nil }
    let scale = LinearScale(low...high, from: 0, to: 100)
    let zero = scale.place(0)
    self.zero = zero
    bars = rows.enumerated().map { index, row in
      let start = Self.pitch * Double(index)
      let end = scale.place(row.value)
      return Bar(
        row: Row(
          name: shortened(row.name, to: Self.room(beside: row.net)),
          net: row.net,
          sides: row.sides,
          value: row.value
        ),
        nameBaseline: start + 12,
        sidesBaseline: start + 49,
        top: start + 19,
        x: min(zero, end),
        width: abs(end - zero)
      )
    }
    height = Self.pitch * Double(rows.count) - 10
  }

  private static let pitch = 66.0

  /// How many characters of a name fit beside `net` in the narrowest figure.
  private static func room(beside net: String) -> Int {
    Int((284 - 12 - textWidth(net, bold: true)) / textWidth("x"))
  }
}
