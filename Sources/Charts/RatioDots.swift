// SPDX-License-Identifier: Apache-2.0

/// The ratios of several markets on one symmetrical logarithmic axis: more short to the left of
/// one to one, more long to the right.
package struct RatioDots: Hashable, Sendable {
  /// What one row shows.
  package struct Row: Hashable, Sendable {
    /// Where a row's value stands.
    package enum Value: Hashable, Sendable {
      /// Long ÷ short, above zero and finite.
      case ratio(Double)
      /// No longs: beyond the short end of any axis.
      case noLongs
      /// No shorts: beyond the long end of any axis.
      case noShorts
    }

    /// The row's name, and what it says beside its mark.
    package let name: String, label: String
    /// The value now.
    package let value: Value
    /// Long ÷ short before, above zero; `nil` is no data.
    package let before: Double?

    /// A row with its texts and values.
    package init(name: String, label: String, value: Value, before: Double?) {
      self.name = name
      self.label = label
      self.value = value
      self.before = before
    }
  }

  /// One row in place; `x` per cent, `y` pixels.
  package struct Dot: Hashable, Sendable {
    /// The name, cut to what its gutter holds, and the label.
    package let name: String, label: String
    /// The middle of the row and the foot of its texts.
    package let y: Double, baseline: Double
    /// The mark of the value now.
    package let x: Double
    /// Whether the value lies beyond the axis, so that an arrow stands for the dot.
    package let clipping: RatioScale.Clipping
    /// The ring of the value before, where there is one on the axis.
    package let ring: Double?
    /// Where the label begins: at the mark or the ring, whichever is further right.
    package let labelX: Double
    /// Which side the value leans to: −1 short, 0 even, 1 long.
    package let lean: Int
  }

  /// The rows from the top.
  package let dots: [Dot]
  /// Labels along the foot; the one to one line is not among the grid but has its label here.
  package let ticks: [Tick]
  /// The grid, per cent, one to one left out.
  package let grid: [Double]
  /// Where one to one stands, per cent.
  package let level: Double
  /// Where the line of a further ratio stands, per cent; `nil` where none does, or beyond the axis.
  package let reference: Double?
  /// What stands left of the plot (names) and right of it (labels of the last marks).
  package let left: Gutter, right: Gutter
  /// The foot of the plot and the height of the picture, pixels.
  package let foot: Double, height: Double

  /// Rows as they come, or `nil` without any.
  ///
  /// - Parameters:
  ///   - rows: The markets.
  ///   - reference: Long ÷ short that a line stands for, above zero; `nil` for none.
  ///   - label: What a tick says; it is given the larger side over the smaller, 1 or more.
  package init?(rows: [Row], reference: Double? = nil, label: (Double) -> String) {
    guard !rows.isEmpty else { return nil }
    let ratios = rows.flatMap(Self.ratios) + (reference.map { [$0] } ?? [])
    let scale = RatioScale(RatioDomain(covering: ratios), from: 0, to: 100)
    self.reference = reference.flatMap { ratio in
      ratio > 0 && ratio.isFinite && scale.clipping(ratio) == .inside ? scale.place(ratio) : nil
    }
    let pitch = rows.count > Self.few ? 22.0 : 29
    dots = rows.enumerated().map {
      Self.dot(
        $0.element,
        Self.name(of: $0.element, among: rows.count),
        at: $0.offset,
        pitch,
        scale
      )
    }
    level = scale.level
    // Both sides' names stand over the plot and may reach over either gutter.
    let names = rows.map { textWidth(Self.name(of: $0, among: rows.count)) + 10 } + [48]
    let labels = rows.map { textWidth($0.label, bold: true) + 13 } + [48]
    left = Gutter(holding: names.max() ?? 0)
    right = Gutter(holding: labels.max() ?? 0)
    let steps = ratioTicks(in: scale.domain, most: 7)
    grid = steps.filter { $0 != 1 }.map(scale.place)
    ticks = thinned(
      steps.map { (scale.place($0), label(max($0, 1 / $0))) },
      keeping: steps.firstIndex(of: 1) ?? 0,
      in: PlotWidths(gutters: Double(left.pixels + right.pixels), overhang: 40)
    )
    foot = Self.head + pitch * Double(rows.count)
    height = foot + 22
  }

  private static let head = 24.0
  /// Up to how many rows have room to spare.
  private static let few = 16
  /// The most characters of a name, and of one among many, which are told by short names.
  private static let longestName = 16, longestOfMany = 14
}

extension RatioDots {
  private static func name(of row: Row, among count: Int) -> String {
    shortened(row.name, to: count > few ? longestOfMany : longestName)
  }

  private static func ratios(of row: Row) -> [Double] {
    if case .ratio(let ratio) = row.value { [ratio] + (row.before.map { [$0] } ?? []) } else { [] }
  }

  private static func dot(
    _ row: Row,
    _ name: String,
    at index: Int,
    _ pitch: Double,
    _ scale: RatioScale
  ) -> Dot {
    let y = head + pitch * (Double(index) + 0.5)
    let (x, clipping, lean) = mark(row.value, scale)
    let ring = row.before.flatMap { scale.clipping($0) == .inside ? scale.place($0) : nil }
    return Dot(
      name: name,
      label: row.label,
      y: y,
      baseline: y + 4,
      x: x,
      clipping: clipping,
      ring: ring,
      labelX: max(x, ring ?? x),
      lean: lean
    )
  }

  private static func mark(
    _ value: Row.Value,
    _ scale: RatioScale
  ) -> (x: Double, clipping: RatioScale.Clipping, lean: Int) {
    switch value {
    case .ratio(let ratio):
      (scale.place(ratio), scale.clipping(ratio), ratio > 1 ? 1 : ratio < 1 ? -1 : 0)
    case .noLongs: (0, .short, -1)
    case .noShorts: (100, .long, 1)
    }
  }
}
