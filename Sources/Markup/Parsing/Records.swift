// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// The plain records of one parse, in document order; they live as long as the parser's next parse.
struct Records {
  /// Starts, ends, texts and the rest.
  let pieces: UnsafeBufferPointer<cmk_record>
  /// All attributes; each start selects its own.
  let attributes: UnsafeBufferPointer<cmk_attribute>
  /// The values that are not in the source as they are, because they held references.
  let expanded: UnsafeBufferPointer<UInt8>

  /// The attributes of the start `piece`.
  @inline(__always)
  func attributes(of piece: cmk_record) -> UnsafeBufferPointer<cmk_attribute> {
    UnsafeBufferPointer(rebasing: attributes[Int(piece.first)..<Int(piece.first + piece.count)])
  }

  /// The bytes of an attribute's value; `source` is what was parsed.
  @inline(__always)
  func value(
    _ attribute: cmk_attribute,
    in source: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let from = Int(attribute.value)
    let range = from..<(from + Int(attribute.count))
    let store = Int(attribute.storage) == CMK_EXPANDED ? expanded : source
    return UnsafeBufferPointer(rebasing: store[range])
  }
}

extension cmk_record {
  /// Whether the record bears `flag`.
  @inline(__always)
  func has(_ flag: Int) -> Bool { Int(flags) & flag != 0 }

  /// Whether it is a start written `<x/>`.
  @inline(__always)
  var isSelfClosed: Bool { Int(kind) == CMK_START && has(CMK_SELF_CLOSED) }
}

extension cmk_attribute {
  /// Whether it is an attribute without a prefix.
  @inline(__always)
  var isPlain: Bool { prefix == 0 && !isDeclaration }

  /// Whether it is an attribute with a prefix.
  var hasPrefix: Bool { prefix != 0 && !isDeclaration }

  /// Whether it is no attribute but declares a namespace.
  @inline(__always)
  var isDeclaration: Bool { Int(storage) == CMK_DECLARATION }
}
