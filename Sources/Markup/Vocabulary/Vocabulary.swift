// SPDX-License-Identifier: Apache-2.0

/// The page rules' names as the numbers of one parser, and the rules by them.
struct Vocabulary {
  /// The rule of each tag, by the tag's raw value.
  let rules: [TagRule]
  /// How each attribute is read, by the key's raw value.
  let readings: [Reading]
  /// The tag's raw value by the name's id times four plus the namespace; 0 for no such element.
  private let tags: [UInt8]
  /// The raw value of a ``Namespace`` by the id of its URI.
  private let spaces: [UInt8]

  /// Gives `parser`, which knows no name yet, all names of the rules.
  init(_ parser: inout Parser) {
    for key in Key.allCases { _ = parser.intern(key.name) }
    var spaceIDs: [(id: Int, space: Namespace)] = []
    for space in Namespace.allCases where space != .other {
      spaceIDs.append((Int(parser.intern(space.uri)), space))
    }
    let tagIDs = Tag.allCases.map { (id: Int(parser.intern($0.name)), tag: $0) }
    let count = (tagIDs.map(\.id).max() ?? 0) + 1
    var tags = [UInt8](repeating: 0, count: count * 4)
    for (id, tag) in tagIDs where tag != .unknown {
      tags[id * 4 + Int(tag.space.rawValue)] = tag.rawValue
    }
    var spaces = [UInt8](repeating: 0, count: count)
    for (id, space) in spaceIDs { spaces[id] = space.rawValue }
    self.tags = tags
    self.spaces = spaces
    rules = Tag.allCases.map(TagRule.init)
    readings = Key.allCases.map(Reading.of)
  }

  /// The namespace whose URI has `id`.
  @inline(__always)
  func space(_ id: UInt32) -> UInt8 { id < spaces.count ? spaces[Int(id)] : 0 }

  /// The raw value of the tag with the name `id` in the namespace `space`.
  @inline(__always)
  func tag(_ id: UInt32, in space: UInt8) -> UInt8 {
    let index = Int(id) * 4 + Int(space)
    return index < tags.count ? tags[index] : 0
  }
}
