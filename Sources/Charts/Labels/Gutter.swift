// SPDX-License-Identifier: Apache-2.0

/// A margin beside the plot that holds labels, in one of the steps the stylesheet knows.
package struct Gutter: Hashable, Sendable {
  /// Its width in pixels: a multiple of 8 from 0 to 168.
  package let pixels: Int

  /// The smallest gutter that holds `width` pixels; the widest where none does.
  package init(holding width: Double) {
    let steps = width.isFinite ? (width / 8).rounded(.up) : 0
    pixels = 8 * Int(min(max(steps, 0), 21))
  }
}
