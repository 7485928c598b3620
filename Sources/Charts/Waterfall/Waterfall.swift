// SPDX-License-Identifier: Apache-2.0

/// What moved a net position from one total to the next: a mark for the total before, a bar for each
/// change that begins where the one above it ended, and a mark for the total after.
///
/// The axis is linear and does not reach zero where that would leave no room for the changes; the
/// totals are marks, not bars, so that no length is read from an edge that is not zero.
package struct Waterfall: Hashable, Sendable {
  /// One end of the waterfall, or one change.
  package struct Row: Hashable, Sendable {
    /// The row's name, and what it says beside its mark or bar.
    package let name: String, label: String

    /// A row with its texts.
    package init(name: String, label: String) {
      (self.name, self.label) = (name, label)
    }
  }

  /// One change in place; across per cent, down pixels.
  package struct Bar: Hashable, Sendable {
    /// The texts, with the name cut to what its gutter holds.
    package let row: Row
    /// The top of the bar, 14 pixels high, and the foot of its texts.
    package let top: Double, baseline: Double
    /// Where the bar begins, how long it is, and where the total stands after it.
    package let x: Double, width: Double, end: Double
    /// Which way it goes: −1 towards short, 0 nowhere, 1 towards long.
    package let lean: Int
  }

  /// A total in place.
  package struct Mark: Hashable, Sendable {
    /// The texts.
    package let row: Row
    /// The mark, and the foot of the texts.
    package let x: Double, y: Double, baseline: Double
    /// Which side the total is on: −1 short, 0 neither, 1 long.
    package let lean: Int
  }

  /// The total before, the changes from the top, and the total after.
  package let before: Mark, bars: [Bar], after: Mark
  /// Where zero stands, per cent; `nil` where the axis does not reach it.
  package let zero: Double?
  /// Labels along the foot, and the grid, per cent, zero left out.
  package let ticks: [Tick], grid: [Double]
  /// What stands left of the plot (names) and right of it (labels of the last marks).
  package let left: Gutter, right: Gutter
  /// The foot of the plot and the height of the picture, pixels.
  package let foot: Double, height: Double

  /// The way from one total to the other; `nil` where a number is not finite, or without changes.
  ///
  /// - Parameters:
  ///   - start: The total before.
  ///   - changes: What is added to it, one after the other.
  ///   - before: The texts of the total before.
  ///   - rows: The texts of the changes, as many as there are.
  ///   - after: The texts of the total after.
  ///   - label: What a tick says, by its value and the distance of its neighbours.
  package init?(
    from start: Double,
    by changes: [Double],
    before: Row,
    rows: [Row],
    after: Row,
    label: (Double, Double) -> String
  ) {
    guard !changes.isEmpty, changes.count == rows.count, start.isFinite else { return nil }
    var totals = [start]
    for change in changes { totals.append(totals[totals.count - 1] + change) }
    let axis = WaterfallAxis(totals)
    guard totals.allSatisfy(\.isFinite), let axis else { return nil }
    let scale = axis.scale
    func middle(_ index: Int) -> Double { Self.head + Self.pitch * (Double(index) + 0.5) }
    func mark(_ row: Row, _ total: Double, at index: Int) -> Mark {
      let y = middle(index)
      return Mark(row: row, x: scale.place(total), y: y, baseline: y + 4, lean: sign(of: total))
    }
    self.before = mark(before, start, at: 0)
    self.after = mark(after, totals[changes.count], at: changes.count + 1)
    bars = changes.indices.map { index in
      let (then, now) = (scale.place(totals[index]), scale.place(totals[index + 1]))
      let row = rows[index]
      return Bar(
        row: Row(name: shortened(row.name, to: Self.longestName), label: row.label),
        top: middle(index + 1) - 7,
        baseline: middle(index + 1) + 4,
        x: min(then, now),
        width: abs(now - then),
        end: now,
        lean: sign(of: changes[index])
      )
    }
    zero = axis.domain.contains(0) ? scale.place(0) : nil
    let names =
      bars.map { textWidth($0.row.name) }
      + [before, after].map { textWidth($0.name, bold: true) }
    let labels = (rows + [before, after]).map { textWidth($0.label, bold: true) }
    left = Gutter(holding: (names.max() ?? 0) + 10)
    right = Gutter(holding: (labels.max() ?? 0) + 13)
    grid = axis.ticks.filter { $0 != 0 }.map(scale.place)
    ticks = thinned(
      axis.ticks.map { (scale.place($0), label($0, axis.step)) },
      keeping: axis.ticks.firstIndex(of: 0) ?? 0,
      in: PlotWidths(gutters: Double(left.pixels + right.pixels), overhang: 40)
    )
    foot = Self.head + Self.pitch * Double(changes.count + 2)
    height = foot + 22
  }

  private static let head = 24.0, pitch = 27.0
  /// The most characters of a name.
  private static let longestName = 14
}

/// −1 below zero, 1 above it.
private func sign(of value: Double) -> Int { value < 0 ? -1 : value > 0 ? 1 : 0 }
