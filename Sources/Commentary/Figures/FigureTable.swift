// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Positioning

/// The figures of one note, by name; a figure that the data does not hold is not in it.
package struct FigureTable: Hashable, Sendable {
  private var byName: [FigureName: Figure] = [:]

  /// An empty table.
  init() {}

  /// The figure called `name`, if the data holds it.
  package subscript(name: FigureName) -> Figure? { byName[name] }

  /// The characters of the figure called `name`.
  package func text(_ name: FigureName) -> String? { byName[name]?.text }

  /// The characters of every figure.
  package var texts: Set<String> { Set(byName.values.map(\.text)) }

  /// Adds a figure computed from the observations at `inputs`, and from `others`.
  mutating func add(
    _ name: FigureName,
    _ text: String,
    _ result: Double,
    from inputs: [Int],
    and others: [FigureInput] = []
  ) {
    byName[name] = Figure(name, text, result: result, inputs: inputs, others: others)
  }
}
