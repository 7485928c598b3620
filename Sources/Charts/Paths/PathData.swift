// SPDX-License-Identifier: Apache-2.0

/// The commands of a path: x in whole units, y in tenths of a pixel, relative after each start.
///
/// Distances are taken between rounded places, so rounding never adds up along a line.
package struct PathData: Hashable, Sendable {
  /// A place of a path: x from 0 to 1000 across the plot, y in pixels, growing downwards.
  package struct Point: Hashable, Sendable {
    /// Across and down.
    package let x: Double, y: Double

    /// The place `x` across and `y` down; both finite.
    package init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The commands so far; empty before the first point.
  package private(set) var commands = ""
  private var x = 0
  private var tenths = 0

  /// A path without points.
  package init() {}

  /// Whether there is nothing to draw.
  package var isEmpty: Bool { commands.isEmpty }

  /// Adds a line through `points`; a single one becomes a dot one unit wide, none adds nothing.
  package mutating func addLine(_ points: [Point]) {
    guard let first = points.first else { return }
    move(to: first)
    if points.count == 1 {
      commands += "h1"
    } else {
      draw(points.dropFirst())
    }
  }

  /// Adds the area within `outline`; fewer than three points add nothing.
  package mutating func addArea(_ outline: [Point]) {
    guard let first = outline.first, outline.count > 2 else { return }
    move(to: first)
    draw(outline.dropFirst())
    commands += "z"
  }
}

extension PathData {
  private mutating func move(to point: Point) {
    (x, tenths) = Self.rounded(point)
    commands += "M\(x)" + Self.following(tenths)
  }

  private mutating func draw(_ points: ArraySlice<Point>) {
    for (index, point) in points.enumerated() {
      let next = Self.rounded(point)
      let across = next.x - x
      commands += index == 0 ? "l\(across)" : (across < 0 ? "" : " ") + "\(across)"
      commands += Self.following(next.tenths - tenths)
      (x, tenths) = next
    }
  }

  private static func rounded(_ point: Point) -> (x: Int, tenths: Int) {
    (whole(point.x), whole(point.y * 10))
  }

  /// The nearest whole number; what no picture reaches is held at its edge.
  private static func whole(_ value: Double) -> Int {
    value.isNaN ? 0 : Int(min(max(value.rounded(), -1e6), 1e6))
  }

  /// A number of tenths behind another number: its sign or a blank, then at most one decimal.
  private static func following(_ tenths: Int) -> String {
    let (whole, rest) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : " ") + "\(whole)" + (rest == 0 ? "" : ".\(rest)")
  }
}
