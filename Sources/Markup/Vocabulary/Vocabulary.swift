// SPDX-License-Identifier: Apache-2.0

/// All that the rules know of names, as tables by small numbers.
struct Vocabulary: Sendable {
  /// The rule of each tag, by the tag's raw value.
  let rules = Tag.allCases.map(TagRule.init)
  /// What an attribute is on an element: at 256 times the tag's raw value plus the key's, 0 where
  /// the element does not take it, else one more than the raw value of its ``Reading``, and
  /// ``aria`` added if it is one of ARIA's.
  let uses: [UInt8]
  /// The bit of ``uses`` for the attributes of ARIA.
  static let aria: UInt8 = 0x80
  /// The raw value of the attribute with a name; those with a colon cannot be met by it.
  private let keys: [String: UInt8]
  /// The raw value of the tag with a name, by the namespace's raw value.
  private let tags: [[String: UInt8]]

  /// The one there is; it never changes.
  static let pages = Vocabulary()

  private init() {
    var keys: [String: UInt8] = [:]
    for key in Key.allCases { keys[key.name] = key.rawValue }
    var tags = [[String: UInt8]](repeating: [:], count: Namespace.allCases.count)
    for tag in Tag.allCases { tags[Int(tag.space.rawValue)][tag.name] = tag.rawValue }
    var uses = [UInt8](repeating: 0, count: Tag.allCases.count * 256)
    for rule in rules {
      for key in rule.keys {
        let use = Reading.of(key).rawValue + 1 + (key.isAria ? Self.aria : 0)
        uses[Int(rule.tag.rawValue) * 256 + Int(key.rawValue)] = use
      }
    }
    self.uses = uses
    self.keys = keys
    self.tags = tags
  }

  /// The raw value of the attribute called `name`, which has no prefix.
  func key(_ name: String) -> UInt8 {
    keys[name] ?? (Key.isData(name) ? Key.data : .unknown).rawValue
  }

  /// The raw value of the tag called `name` in the namespace with the raw value `space`.
  func tag(_ name: String, in space: Int) -> UInt8 { tags[space][name] ?? 0 }
}
