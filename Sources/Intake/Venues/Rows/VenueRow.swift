// SPDX-License-Identifier: Apache-2.0
import Positioning

/// What is wrong with a row of a venue's file, and at which byte.
struct VenueFault: Error {
  /// What is wrong.
  let problem: RowProblem
  /// Byte offset in the file.
  let offset: Int
}

/// One cell of a venue's file: its bytes in the file, or a text that was made of a name in it.
enum VenueCell: Hashable, Sendable {
  case bytes(Range<Int>)
  case text(String, at: Int)

  /// Where it stands.
  var offset: Int {
    switch self {
    case .bytes(let range): range.lowerBound
    case .text(_, let offset): offset
    }
  }
}

/// One row of a venue's file, by the names of its cells.
struct VenueRow: Sendable {
  /// The place of each name among the cells.
  let names: [String: Int]
  /// The cells; `nil` where JSON has null, or something that is no cell.
  var cells: [VenueCell?]
  /// Byte offset of its first byte.
  var start: Int
  /// Byte offset behind it where it is no line; `nil` where it is one.
  let end: Int?

  /// A row with these cells.
  init(names: [String: Int], cells: [VenueCell?], start: Int, end: Int? = nil) {
    (self.names, self.cells, self.start, self.end) = (names, cells, start, end)
  }

  /// The members of an object that are cells, with `more`.
  init(object: JSONNode, with more: [(name: String, cell: VenueCell?)] = []) {
    let members = object.members ?? []
    var names: [String: Int] = [:]
    for (index, name) in (members.map(\.name) + more.map(\.name)).enumerated() {
      names[name] = index
    }
    self.init(
      names: names,
      cells: members.map(\.node.cell) + more.map(\.cell),
      start: object.offset,
      end: object.end
    )
  }

  /// The items of a list under these names.
  init(list: JSONNode, names: [String]) {
    let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1, $0) })
    let cells = (list.items ?? []).map(\.cell)
    self.init(names: places, cells: cells, start: list.offset, end: list.end)
  }

  /// Its bytes where it is no line; `nil` where it is one.
  var bytes: Range<Int>? { end.map { start..<$0 } }

  /// The cell called `name`; `nil` if it is absent or null.
  func cell(_ name: String) -> VenueCell? {
    names[name].flatMap { $0 < cells.count ? cells[$0] : nil }
  }
}

extension JSONNode {
  /// The value as a cell; `nil` of null and of all that holds others.
  var cell: VenueCell? {
    switch content {
    case .number(let range): .bytes(range)
    case .string(let range, let text):
      range.count == text.utf8.count ? .bytes(range) : .text(text, at: range.lowerBound)
    case .null, .flag, .list, .object: nil
    }
  }
}
