// SPDX-License-Identifier: Apache-2.0

/// What the names that one parser has met mean to the rules, by the names' ids.
///
/// A name is looked up once, when it is first met; from then on its id is enough.
struct Lexicon {
  /// The raw value of a ``Key`` by the id of its name; that of 0 is no attribute's.
  private(set) var keys = [Key.unknown.rawValue]
  /// The raw value of a ``Tag`` by four times the id of its name plus its namespace.
  private(set) var tags: [UInt8] = [0, 0, 0, 0]
  /// The raw value of a ``Namespace`` by the id of its URI.
  private(set) var spaces = [Namespace.other.rawValue]

  /// Looks up the names that `parser` has met since the last time.
  mutating func learn(from parser: borrowing Parser) {
    let vocabulary = Vocabulary.pages
    while let name = parser.name(UInt32(keys.count)) {
      keys.append(vocabulary.key(name))
      for space in Namespace.allCases.indices { tags.append(vocabulary.tag(name, in: space)) }
      let space = Namespace.allCases.first { $0 != .other && $0.uri == name } ?? .other
      spaces.append(space.rawValue)
    }
  }
}
