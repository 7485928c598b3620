// SPDX-License-Identifier: Apache-2.0

/// One way in which the files of a format are laid out.
struct VenueShape: Sendable {
  /// What is where.
  enum Layout: Sendable {
    /// A CSV file with these columns in its header, in any order, and maybe others.
    case table([String])
    /// JSON: at the end of a path a list of objects, or one, that have these members and maybe
    /// others.
    case objects([String], at: [String])
    /// JSON: at the end of a path a list of lists whose places have these names.
    case tuples([String], at: [String])
    /// JSON that is laid out as no other payload: the names in it, and its rows, `nil` if it is none.
    case other([String], rows: @Sendable (JSONNode) -> [VenueRow]?)
  }

  /// What is where.
  let layout: Layout
  /// Whether the layout alone tells the venue and what is counted.
  let tells: Bool

  /// A CSV file with these columns.
  static func table(_ columns: [String], tells: Bool = true) -> VenueShape {
    VenueShape(layout: .table(columns), tells: tells)
  }

  /// JSON objects with these members.
  static func objects(
    _ members: [String],
    at path: [String] = [],
    tells: Bool = true
  ) -> VenueShape {
    VenueShape(layout: .objects(members, at: path), tells: tells)
  }

  /// JSON lists with these places.
  static func tuples(
    _ places: [String],
    at path: [String] = [],
    tells: Bool = false
  ) -> VenueShape {
    VenueShape(layout: .tuples(places, at: path), tells: tells)
  }

  /// JSON that is laid out as no other payload.
  static func other(
    _ names: [String],
    rows: @escaping @Sendable (JSONNode) -> [VenueRow]?
  ) -> VenueShape {
    VenueShape(layout: .other(names, rows: rows), tells: true)
  }
}

extension VenueShape {
  /// The names a file of this shape must have, those of its envelope first.
  var names: [String] {
    switch layout {
    case .table(let names), .other(let names, _): names
    case .objects(let names, let path): path + names
    case .tuples(_, let path): path
    }
  }

  /// Whether this is a CSV file.
  var isTable: Bool { if case .table = layout { true } else { false } }

  /// How many places a row has; `nil` where they have names.
  var places: Int? { if case .tuples(let places, _) = layout { places.count } else { nil } }

  /// Whether `document` is laid out so; an empty list is only where `mayBeEmpty`.
  func matches(_ document: VenueDocument, mayBeEmpty: Bool) -> Bool {
    switch (layout, document.content) {
    case (.table(let columns), .table(let header)):
      return columns.allSatisfy(header.names.contains)
    case (.table, _), (_, .table): return false
    case (.objects(let members, let path), .json(let root)):
      guard let rows = root.rows(at: path) else { return false }
      guard let first = rows.first else { return mayBeEmpty }
      return members.allSatisfy { first[$0] != nil }
    case (.tuples(let places, let path), .json(let root)):
      guard let rows = root.rows(at: path) else { return false }
      guard let first = rows.first else { return mayBeEmpty }
      guard let cells = first.items, cells.count == places.count else { return false }
      return cells.allSatisfy(\.isCell)
    case (.other(_, let rows), .json(let root)): return rows(root) != nil
    }
  }
}

extension JSONNode {
  /// The list at the end of `path`; one object, or one list of cells, is a list of itself.
  func rows(at path: [String]) -> [JSONNode]? {
    guard let node = self[path] else { return nil }
    if node.members != nil { return [node] }
    guard let items = node.items else { return nil }
    return items.first?.isCell == true ? [node] : items
  }
}
