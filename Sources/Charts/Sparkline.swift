// SPDX-License-Identifier: Apache-2.0

/// A small line of a ratio for lists, on an axis that all lists of a page share; pixels.
package struct Sparkline: Hashable, Sendable {
  /// The line; a missing value breaks it.
  package let line: PathData
  /// The height of one to one.
  package let level: Double
  /// The dot of the last value.
  package let x: Double, y: Double
  /// Which side the last value leans to: −1 short, 0 even, 1 long.
  package let lean: Int
  /// The picture's extent.
  package static let width = 120.0, height = 34.0

  /// The line of `ratios`, oldest first, one a slot; `nil` where none has a value.
  ///
  /// - Parameters:
  ///   - ratios: Long ÷ short; what is missing, not finite or not above zero is a gap.
  ///   - domain: How far the axis reaches; what lies beyond is held at its end.
  package init?(_ ratios: [Double?], in domain: RatioDomain) {
    let values = ratios.map { $0.flatMap { $0 > 0 && $0.isFinite ? $0 : nil } }
    guard let last = values.lastIndex(where: { $0 != nil }), let ratio = values[last] else {
      return nil
    }
    let scale = RatioScale(domain, from: Self.height - Self.margin, to: Self.margin)
    let across = LinearScale(0...Double(max(1, values.count - 1)), from: 0, to: Self.width - 3)
    let places = values.enumerated().map { index, value in
      value.map { PathData.Point(x: across.place(Double(index)), y: scale.place($0)) }
    }
    var line = PathData()
    for run in runs(of: places) { line.addLine(simplified(run, tolerance: 0.3)) }
    self.line = line
    level = scale.level
    x = across.place(Double(last))
    y = scale.place(ratio)
    lean = ratio > 1 ? 1 : ratio < 1 ? -1 : 0
  }

  private static let margin = 3.0
}
