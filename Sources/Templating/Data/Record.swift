// SPDX-License-Identifier: Apache-2.0

/// The values of one shape, in its order: nothing is looked up by name when a template renders.
package struct Record: Sendable {
  /// The names and kinds that the values follow.
  package let shape: Shape
  /// One value for each field of `shape`.
  let values: [Value]

  /// The record of `values`, which the caller has made to fit `shape`.
  init(shape: Shape, values: [Value]) {
    self.shape = shape
    self.values = values
  }
}

extension Record {
  /// No names and no values.
  package static let none = Record(shape: Shape([]), values: [])
}

/// The values of a list, one row after the other in a single array, so that a loop binds it once.
///
/// A list of records has as many cells a row as its shape has fields; any other list has one.
package struct Rows: Sendable {
  /// How many rows there are.
  package let count: Int
  /// `count` times the cells of a row.
  let cells: [Value]

  /// The list of `count` rows in `cells`.
  init(count: Int, cells: [Value]) {
    self.count = count
    self.cells = cells
  }
}
