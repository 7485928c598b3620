// SPDX-License-Identifier: Apache-2.0

/// The rows of a JSON document, those of lists and objects made only when they are asked for: all of
/// them together take more room than the document.
enum VenueRows {
  /// Rows that a layout of its own made.
  case made([VenueRow])
  /// One row an object.
  case objects([JSONNode])
  /// One row a list, whose places have these names.
  case lists([JSONNode], names: [String])

  /// How many there are.
  var count: Int {
    switch self {
    case .made(let rows): rows.count
    case .objects(let nodes), .lists(let nodes, _): nodes.count
    }
  }

  /// The row at `index`, from 0 to below ``count``.
  subscript(index: Int) -> VenueRow {
    switch self {
    case .made(let rows): rows[index]
    case .objects(let nodes): VenueRow(object: nodes[index])
    case .lists(let nodes, let names): VenueRow(list: nodes[index], names: names)
    }
  }
}

extension VenueShape {
  /// The rows of a JSON document that is laid out so.
  func rows(of root: JSONNode) -> VenueRows {
    switch layout {
    case .table: .made([])
    case .objects(_, let path): .objects(root.rows(at: path) ?? [])
    case .tuples(let names, let path): .lists(root.rows(at: path) ?? [], names: names)
    case .other(_, let rows): .made(rows(root) ?? [])
    }
  }
}
