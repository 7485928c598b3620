// SPDX-License-Identifier: Apache-2.0

/// What makes a drawing speak: its ids, its name, and its shape in words.
struct DrawingHead: Hashable, Sendable {
  /// The figure's id.
  let id: String
  /// What is drawn.
  let name: String
  /// The shape, with two or three values.
  let desc: String
}
