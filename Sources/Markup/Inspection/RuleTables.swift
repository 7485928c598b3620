// SPDX-License-Identifier: Apache-2.0

/// The tables of one walk, without the cost of counting references to them.
struct RuleTables {
  /// The rule by the tag's raw value.
  let rules: UnsafeBufferPointer<TagRule>
  /// What an attribute is on an element; see ``Vocabulary``.
  let uses: Bytes
  /// What the names of the page mean; see ``Lexicon``.
  let keys: Bytes
  let tags: Bytes
  let spaces: Bytes

  /// Calls `body` with the tables of `lexicon`, which end with the call.
  static func with<Result>(_ lexicon: Lexicon, _ body: (RuleTables) -> Result) -> Result {
    let vocabulary = Vocabulary.pages
    return vocabulary.rules.withUnsafeBufferPointer { rules in
      vocabulary.uses.withUnsafeBufferPointer { uses in
        lexicon.keys.withUnsafeBufferPointer { keys in
          lexicon.tags.withUnsafeBufferPointer { tags in
            lexicon.spaces.withUnsafeBufferPointer { spaces in
              body(
                RuleTables(
                  rules: rules,
                  uses: uses,
                  keys: keys,
                  tags: tags,
                  spaces: spaces
                )
              )
            }
          }
        }
      }
    }
  }
}
