// SPDX-License-Identifier: Apache-2.0

/// Several ranks, one below the other, on one line from the lowest of a past to the highest, with
/// their mean across each.
package struct RankStrips: Hashable, Sendable {
  /// What one row shows.
  package struct Row: Hashable, Sendable {
    /// What is ranked, and the rank, or what stands in place of its line.
    package let name: String, label: String
    /// 0 to 1; `nil` is not known.
    package let rank: Double?

    /// A row with its texts and rank.
    package init(name: String, label: String, rank: Double?) {
      (self.name, self.label) = (name, label)
      self.rank = rank
    }
  }

  /// One row in place; across per cent, down pixels.
  package struct Strip: Hashable, Sendable {
    /// The texts.
    package let row: Row
    /// The foot of the texts, and the height of the line.
    package let baseline: Double, y: Double
    /// The mark; `nil` without a rank.
    package let x: Double?
  }

  /// The rows from the top.
  package let strips: [Strip]
  /// Where the mean stands, per cent, and where its label does beside it.
  package let mean: Tick
  /// The foot of the lines of the mean, and the picture's height, pixels.
  package let foot: Double, height: Double

  /// Rows as they come with their mean, 0 to 1, or `nil` without a rank.
  package init?(rows: [Row], mean: Double, label: String) {
    guard rows.contains(where: { $0.rank != nil }), mean.isFinite else { return nil }
    let scale = LinearScale(0...1, from: 0, to: 100)
    strips = rows.enumerated().map { index, row in
      let start = Self.head + Self.pitch * Double(index)
      return Strip(
        row: Row(
          name: shortened(row.name, to: Self.room(beside: row.rank == nil ? "" : row.label)),
          label: row.label,
          rank: row.rank
        ),
        baseline: start + 12,
        y: start + 26,
        x: row.rank.flatMap { $0.isFinite ? scale.place($0) : nil }
      )
    }
    foot = Self.head + Self.pitch * Double(rows.count) - 8
    height = foot + 18
    let x = scale.place(mean)
    // Beside its line on the side that has room.
    self.mean = Tick(x: x, label: label, anchor: x > 50 ? .end : .start)
  }

  private static let head = 22.0, pitch = 44.0

  /// How many characters of a name fit beside `label` in a figure 284 pixels wide.
  private static func room(beside label: String) -> Int {
    Int((284 - 12 - textWidth(label, bold: true)) / textWidth("x"))
  }
}
