// SPDX-License-Identifier: Apache-2.0

/// Which URLs a link may have, decided on the bytes of an attribute's value as written in markup.
enum URLScheme {
  /// What the first bytes of a URL say.
  enum Verdict: Hashable, Sendable {
    /// It is relative, or has an allowed scheme, whatever follows.
    case safe
    /// It has a scheme that is not allowed, or a reference that could hide one.
    case unsafe
    /// There was neither a scheme's end nor anything that rules a scheme out.
    case undecided
  }

  /// The schemes that are allowed besides relative references; `cid` is a part of the same mail.
  static let allowed = ["http", "https", "mailto", "cid"]

  /// The verdict on `bytes`, which are escaped as in an attribute.
  ///
  /// A browser drops tabs and line ends inside a scheme, and a value holds them as references, so
  /// every numeric reference but that of `'` is unsafe before the verdict.
  static func verdict(_ bytes: some Sequence<UInt8>) -> Verdict {
    var scheme: [UInt8] = []
    var reference: [UInt8] = []
    for byte in bytes {
      if !reference.isEmpty {
        reference.append(byte)
        if byte == UInt8(ascii: ";") {
          if isSuspicious(reference) { return .unsafe }
          scheme += reference
          reference = []
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return .safe
      case UInt8(ascii: ":"): return isAllowed(scheme) ? .safe : .unsafe
      case UInt8(ascii: "&"): reference = [byte]
      default: scheme.append(byte)
      }
    }
    return reference.isEmpty ? .undecided : .unsafe
  }

  /// Whether `scheme`, without its colon, is allowed; letter case is free.
  static func isAllowed(_ scheme: some Sequence<UInt8>) -> Bool {
    let lower = scheme.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    return allowed.contains { lower.elementsEqual($0.utf8) }
  }

  private static func isSuspicious(_ reference: [UInt8]) -> Bool {
    reference.starts(with: "&#".utf8) && !reference.elementsEqual("&#39;".utf8)
  }
}
