// SPDX-License-Identifier: Apache-2.0

/// Where the attributes of a start tag stand in the source.
///
/// libxml2 says what they are but not where; in a tag it has accepted, a plain scan finds them.
struct TagScan {
  /// One attribute as written, declarations of namespaces too.
  struct Place {
    /// Its name with the prefix.
    let name: Range<Int>
    /// Its value between the quotes.
    let value: Range<Int>
  }

  /// The attributes of the tag whose `<` is at `start`, in the order written.
  static func places(in source: UnsafeBufferPointer<UInt8>, from start: Int) -> [Place] {
    var at = start + 1
    let count = source.count
    func skip(while condition: (UInt8) -> Bool) {
      while at < count, condition(source[at]) { at += 1 }
    }
    skip { !isBlank($0) && $0 != slash && $0 != close }
    var found: [Place] = []
    while true {
      skip(while: isBlank)
      guard at < count, source[at] != slash, source[at] != close else { return found }
      let name = at
      skip { !isBlank($0) && $0 != equals }
      let nameEnd = at
      skip { isBlank($0) || $0 == equals }
      guard at < count else { return found }
      let quote = source[at]
      at += 1
      let value = at
      skip { $0 != quote }
      found.append(Place(name: name..<nameEnd, value: value..<at))
      at += 1
    }
  }

  private static let slash = UInt8(ascii: "/")
  private static let close = UInt8(ascii: ">")
  private static let equals = UInt8(ascii: "=")

  private static func isBlank(_ byte: UInt8) -> Bool { byte <= 32 }
}
