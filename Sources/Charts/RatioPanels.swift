// SPDX-License-Identifier: Apache-2.0

/// Small histories of a ratio in two columns, all on one symmetrical logarithmic axis and one axis of
/// time: longs above one to one, shorts below.
///
/// Places across are per cent of the plot, in paths 0 to 1000; down is pixels.
package struct RatioPanels: Hashable, Sendable {
  /// What one panel shows.
  package struct Row: Hashable, Sendable {
    /// The panel's name, and what its last value says.
    package let name: String, label: String
    /// Long ÷ short slot by slot, as many as the others have; `nil` is no data.
    package let ratios: [Double?]

    /// A panel with its texts and values.
    package init(name: String, label: String, ratios: [Double?]) {
      (self.name, self.label) = (name, label)
      self.ratios = ratios
    }
  }

  /// One panel in place.
  package struct Panel: Hashable, Sendable {
    /// The name as a wide figure shows it, and as a narrow one does; and the label.
    package let name: String, shortName: String, label: String
    /// The start of the texts, and their feet.
    package let x: Double, nameBaseline: Double, labelBaseline: Double
    /// The last value: the dot, and which side it leans to (−1, 0, 1).
    package let dotX: Double, dotY: Double, lean: Int
  }

  /// One height of the ratio axis in one row of panels, which both columns share.
  package struct Level: Hashable, Sendable {
    /// Long ÷ short, and pixels from the top.
    package let ratio: Double, y: Double
  }

  /// The panels, row by row from the top left.
  package let panels: [Panel]
  /// The lines of all panels.
  package let line: PathData
  /// Labelled heights of the ratio axis, from the top, and the lines at them: of one to one, and of
  /// the others.
  package let levels: [Level], even: PathData, grid: PathData
  /// Where the second column begins and the first ends, per cent.
  package static let secondStart = 54.0, firstEnd = 46.0
  /// The foot of the last panel and the picture's height, pixels.
  package let foot: Double, height: Double

  /// The panels of `rows`; `nil` with fewer than two that have two values.
  package init?(rows: [Row]) {
    let shown = rows.filter { row in row.ratios.count { Self.isDrawn($0) } > 1 }
    guard shown.count > 1 else { return nil }
    let domain = RatioDomain(covering: shown.flatMap(\.ratios).compactMap { $0 })
    var line = PathData()
    panels = shown.enumerated().compactMap { index, row in
      Self.panel(row, at: index, domain, &line)
    }
    self.line = line
    let count = (shown.count + 1) / 2
    let levels = (0..<count).flatMap { row in
      let scale = Self.scale(domain, row: row)
      return Self.ticks(in: domain, scale).reversed().map {
        Level(ratio: $0, y: scale.place($0))
      }
    }
    self.levels = levels
    even = Self.lines(at: levels.filter { $0.ratio == 1 })
    grid = Self.lines(at: levels.filter { $0.ratio != 1 })
    foot = Self.pitch * Double(count - 1) + Self.bottom
    height = foot + 20
  }

  private static let pitch = 116.0, top = 38.0, bottom = 98.0
  /// The most characters of a name in a wide figure's column, and in a narrow one's.
  private static let longestName = 24, longestNarrow = 14
}

extension RatioPanels {
  /// A line across each column at each of `levels`.
  private static func lines(at levels: [Level]) -> PathData {
    var path = PathData()
    for level in levels {
      for (start, end) in [(0, firstEnd), (secondStart, 100)] {
        path.addLine([.init(x: 10 * start, y: level.y), .init(x: 10 * end, y: level.y)])
      }
    }
    return path
  }

  private static func isDrawn(_ ratio: Double?) -> Bool {
    ratio.map { $0 > 0 && $0.isFinite } ?? false
  }

  private static func scale(_ domain: RatioDomain, row: Int) -> RatioScale {
    let start = pitch * Double(row)
    return RatioScale(domain, from: start + bottom, to: start + top)
  }

  /// The ratios that have a line: as many as leave their labels room.
  private static func ticks(in domain: RatioDomain, _ scale: RatioScale) -> [Double] {
    for most in [5, 4, 3] {
      let ticks = ratioTicks(in: domain, most: most)
      let places = ticks.map(scale.place)
      if zip(places, places.dropFirst()).allSatisfy({ $0 - $1 >= 14 }) { return ticks }
    }
    return [1]
  }

  private static func panel(
    _ row: Row,
    at index: Int,
    _ domain: RatioDomain,
    _ line: inout PathData
  ) -> Panel? {
    let scale = scale(domain, row: index / 2)
    let isFirst = index.isMultiple(of: 2)
    let across = LinearScale(
      0...Double(max(1, row.ratios.count - 1)),
      from: isFirst ? 0 : 10 * secondStart,
      to: isFirst ? 10 * firstEnd : 1000
    )
    let values = row.ratios.map { isDrawn($0) ? $0 : nil }
    guard let last = values.lastIndex(where: { $0 != nil }), let ratio = values[last] else {
      return nil
    }
    let places = values.enumerated().map { place, value in
      value.map { PathData.Point(x: across.place(Double(place)), y: scale.place($0)) }
    }
    for run in runs(of: places) { line.addLine(simplified(run, tolerance: 1)) }
    let start = pitch * Double(index / 2)
    return Panel(
      name: shortened(row.name, to: longestName),
      shortName: shortened(row.name, to: longestNarrow),
      label: row.label,
      x: isFirst ? 0 : secondStart,
      nameBaseline: start + 12,
      labelBaseline: start + 28,
      dotX: across.place(Double(last)) / 10,
      dotY: scale.place(ratio),
      lean: ratio > 1 ? 1 : ratio < 1 ? -1 : 0
    )
  }
}
