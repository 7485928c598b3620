// SPDX-License-Identifier: Apache-2.0

/// The path of a request, decoded once, as the names that lead to a file of the site.
struct SitePath: Hashable, Sendable {
  /// The names on the way, none for the site's root.
  ///
  /// None is empty, begins with a dot, or holds a slash, a backslash or a control character.
  let names: [String]
  /// Whether the path ends with a slash.
  let isFolder: Bool

  /// The path in `target`, as a request line gives it; what follows `?` or `#` is left out.
  ///
  ///     SitePath("/2025/12/17/")?.names       // ["2025", "12", "17"]
  ///     SitePath("/..%2f..%2fetc/passwd")     // nil
  ///
  /// - Returns: `nil` for all that could lead elsewhere than down, or to a hidden file: a path that
  ///   does not begin with a slash, a broken escape, bytes that are no UTF-8, control characters,
  ///   backslashes, empty names, and names that begin with a dot. An escaped slash is a slash.
  /// - Complexity: O(n) in the bytes.
  init?(_ target: String) {
    let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    guard let decoded = Self.decoded(path), decoded.first == UInt8(ascii: "/"),
      let text = String(validating: decoded.dropFirst(), as: UTF8.self),
      !text.unicodeScalars.contains(where: Self.isRefused)
    else { return nil }
    var names = text.split(separator: "/" as Character, omittingEmptySubsequences: false)
    isFolder = names.last == ""
    if isFolder { names.removeLast() }
    guard names.allSatisfy({ !$0.isEmpty && $0.utf8.first != UInt8(ascii: ".") }) else {
      return nil
    }
    self.names = names.map(String.init)
  }

  /// The path with a slash at its end, escaped, from the site's root.
  var asFolder: String {
    "/" + names.map { Self.encoded($0) + "/" }.joined()
  }
}

extension SitePath {
  /// The bytes with each `%xx` as its byte; `nil` if a `%` has no two hexadecimal digits.
  private static func decoded(_ text: some Sequence<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text.makeIterator()
    while let byte = rest.next() {
      if byte != UInt8(ascii: "%") {
        bytes.append(byte)
        continue
      }
      guard let high = digit(rest.next()), let low = digit(rest.next()) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func digit(_ byte: UInt8?) -> UInt8? {
    switch byte {
    case let byte? where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte):
      byte - UInt8(ascii: "0")
    case let byte? where (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte | 0x20):
      (byte | 0x20) - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  private static func isRefused(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 32 || scalar.value == 127 || scalar == "\\"
  }

  /// The name with all but letters, digits and `-._~` escaped (RFC 3986, section 2.3).
  private static func encoded(_ name: String) -> String {
    name.utf8.map { byte in
      let scalar = Unicode.Scalar(byte)
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || (48...57).contains(byte))
      if isPlain || "-._~".unicodeScalars.contains(scalar) { return String(scalar) }
      let digits = String(byte, radix: 16, uppercase: true)
      return "%" + (digits.count == 1 ? "0" : "") + digits
    }.joined()
  }
}
