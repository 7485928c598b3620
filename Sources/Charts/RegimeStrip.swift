// SPDX-License-Identifier: Apache-2.0

/// The seven regimes side by side, from extreme short to extreme long, one of them tall.
package struct RegimeStrip: Hashable, Sendable {
  /// How large a strip is drawn.
  package enum Size: Hashable, Sendable, CaseIterable {
    /// 224 by 14 pixels, for the head of a note.
    case large
    /// 70 by 9 pixels, for lists.
    case small
  }

  /// One regime's cell, in pixels.
  package struct Cell: Hashable, Sendable {
    /// The regime's step, −3 to 3, where it is the one told; `nil` for the six others.
    package let step: Int?
    /// The upper left corner.
    package let x: Double, y: Double
    /// The extent.
    package let width: Double, height: Double
  }

  /// The whole extent in pixels.
  package let width: Double, height: Double
  /// Seven cells from left to right.
  package let cells: [Cell]

  /// The strip that tells `step`, −3 (extreme short) to 3 (extreme long); any other tells none.
  package init(step: Int, size: Size) {
    let (pitch, height, low) = size == .large ? (32.0, 14.0, 8.0) : (10, 9, 3)
    width = pitch * 7
    self.height = height
    cells = (-3...3).map { cell in
      let isTold = cell == step
      let tall = isTold ? height : low
      return Cell(
        step: isTold ? step : nil,
        x: 0.5 + pitch * Double(cell + 3),
        y: (height - tall) / 2,
        width: pitch - 1,
        height: tall
      )
    }
  }
}
