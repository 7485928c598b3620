// SPDX-License-Identifier: Apache-2.0

/// The declaration of a view's names: from it come both the shape, which is checked against the
/// templates when they load, and the record, which is rendered.
///
///     static let model = Model<NoteView>(
///       .text("headline") { $0.headline },
///       .list("rows", of: RowView.model) { $0.rows }
///     )
package struct Model<View>: Sendable {
  /// The names and kinds, in the order declared.
  package let shape: Shape
  private let values: [@Sendable (View) -> Value]

  /// The model with `fields`, whose names must differ.
  package init(_ fields: Field<View>...) { self.init(fields) }

  /// The model with `fields`, which a view with many alike names makes by a loop.
  package init(_ fields: [Field<View>]) {
    shape = Shape(fields.map(\.declaration))
    values = fields.map(\.value)
  }

  /// The values of `view`.
  package func record(of view: View) -> Record {
    Record(shape: shape, values: values.map { $0(view) })
  }

  /// The values of `other`, a record of a model with the same names in the same order, of which some
  /// may be surer here: what is optional there may be declared as always there, where it is.
  ///
  /// A view that many templates show is read once for all of them.
  package func record(sharing other: Record) -> Record {
    Record(shape: shape, values: other.values)
  }

  /// The values of all `views`, one row each.
  ///
  /// Filled column by column, so that each field's closure is fetched once a list, not once a row.
  func rows(of views: [View]) -> Rows {
    let width = values.count
    let cells = [Value](unsafeUninitializedCapacity: views.count * width) { cells, count in
      for column in 0..<width {
        let value = values[column]
        for row in 0..<views.count {
          cells.initializeElement(at: row * width + column, to: value(views[row]))
        }
      }
      count = views.count * width
    }
    return Rows(count: views.count, cells: cells)
  }
}
