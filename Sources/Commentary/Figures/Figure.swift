// SPDX-License-Identifier: Apache-2.0

/// A number as the note prints it, with what it was computed from.
package struct Figure: Hashable, Sendable {
  /// What phrases call it.
  package let name: FigureName
  /// The characters printed.
  package let text: String
  /// The number before it was rounded for print, in the unit of ``text``'s figure.
  package let result: Double
  /// The observations of the note that it was computed from, as indexes into the dataset; ascending.
  package let inputs: [Int]
  /// What else it was computed from.
  package let others: [FigureInput]

  /// A figure printed as `text`.
  package init(
    _ name: FigureName,
    _ text: String,
    result: Double,
    inputs: [Int],
    others: [FigureInput] = []
  ) {
    self.name = name
    self.text = text
    self.result = result
    self.inputs = inputs
    self.others = others
  }
}
