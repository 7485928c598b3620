// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// Refuses what must not even reach libxml2: too much, the byte 0, and encodings but UTF-8.
struct Admission {
  /// The reason and its place in bytes.
  struct Refusal {
    let id: MarkupID
    let summary: String
    let offset: Int
  }

  /// Why `bytes` may not be parsed, or `nil` if they may.
  ///
  /// - Complexity: O(n), at the speed of memory.
  static func refusal(of bytes: UnsafeBufferPointer<UInt8>) -> Refusal? {
    if bytes.count > Int(Int32.max) {
      return Refusal(id: .tooLarge, summary: "the text is larger than 2 GB", offset: 0)
    }
    if let first = bytes.first, first >= 0xFE {
      return Refusal(id: .encoding, summary: "the text is UTF-16, not UTF-8", offset: 0)
    }
    if bytes.starts(with: [0x4C, 0x6F, 0xA7, 0x94]) {
      return Refusal(id: .encoding, summary: "the text is EBCDIC, not UTF-8", offset: 0)
    }
    let offset = cmk_find_zero(bytes.baseAddress, bytes.count)
    if offset < bytes.count {
      return Refusal(id: .forbiddenByte, summary: "the byte 0 stands in the text", offset: offset)
    }
    return declaredEncoding(bytes)
  }
}

extension Admission {
  /// A refusal if the XML declaration names another encoding than UTF-8.
  private static func declaredEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> Refusal? {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes[start...].starts(with: "<?xml".utf8),
      let end = bytes[start...].firstIndex(of: UInt8(ascii: ">"))
    else { return nil }
    let declaration = String(decoding: bytes[start..<end], as: UTF8.self)
    guard let key = declaration.firstRange(of: "encoding") else { return nil }
    let quoted = declaration[key.upperBound...].drop { $0 == " " || $0 == "=" }
    guard let quote = quoted.first else { return nil }
    let name = quoted.dropFirst().prefix { $0 != quote }
    if ["utf-8", "utf8"].contains(name.lowercased()) { return nil }
    let offset =
      start + declaration.utf8.distance(from: declaration.startIndex, to: name.startIndex)
    return Refusal(id: .encoding, summary: "the encoding is `\(name)`, not UTF-8", offset: offset)
  }
}
