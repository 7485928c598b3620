// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// A start tag as the rules see it.
struct Element {
  /// What it is.
  let tag: Tag
  /// The number of its piece.
  let index: Int
  /// Its attributes and declarations.
  let attributes: UnsafeBufferPointer<cmk_attribute>
  /// The page.
  let context: PageContext

  /// Its piece.
  var piece: cmk_record { context.records.pieces[index] }

  /// Where its tag begins.
  var start: Int { context.tagStart(before: piece.end) }

  /// The byte behind its tag.
  var end: Int { Int(piece.end) }

  /// The value of an attribute without a prefix, or `nil` if it is not there.
  func value(_ key: Key) -> Bytes? {
    for attribute in attributes
    where context.keys[Int(attribute.name)] == key.rawValue && attribute.isPlain {
      return context.records.value(attribute, in: context.source)
    }
    return nil
  }

  /// Whether it has the attribute and the value is exactly `word`.
  func has(_ key: Key, _ word: StaticString) -> Bool {
    guard let value = value(key) else { return false }
    return value.equals(word)
  }

  /// Where its attribute called `name`, prefix included, stands; its tag if it has none.
  func place(_ name: String) -> Int {
    let places = TagScan.places(in: context.source, from: start)
    let place = places.first { context.source[$0.name].elementsEqual(name.utf8) }
    return place?.name.lowerBound ?? start
  }

  /// Where its attribute `key` stands.
  func place(_ key: Key) -> Int { place(key.name) }
}

extension Bytes {
  /// Whether these are the bytes of `word`.
  @inline(__always)
  func equals(_ word: StaticString) -> Bool {
    guard count == word.utf8CodeUnitCount else { return false }
    let other = Bytes(start: word.utf8Start, count: count)
    for index in 0..<count where self[index] != other[index] { return false }
    return true
  }

  /// The bytes as text.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// Whether there is nothing but blanks.
  var isBlank: Bool { allSatisfy { $0 <= 32 } }

  /// The words between blanks.
  var words: [Bytes] { split { $0 <= 32 }.map(Bytes.init(rebasing:)) }
}
