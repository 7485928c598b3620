// SPDX-License-Identifier: Apache-2.0

/// A relative address taken apart and followed from the file it stands in.
struct RelativeAddress {
  /// The path it leads to, from the site's root, escapes undone.
  let path: [UInt8]
  /// Whether it names a folder.
  let isFolder: Bool
  /// What stands behind `#`, escapes undone; empty if nothing does.
  let fragment: [UInt8]

  /// Follows `address` from the file at `base`, or `nil` if it has a wrong escape or leads out of
  /// the site.
  init?(_ address: String, from base: String) {
    let bytes = Array(address.utf8)
    let hash = bytes.firstIndex(of: UInt8(ascii: "#")) ?? bytes.endIndex
    let query = bytes[..<hash].firstIndex(of: UInt8(ascii: "?")) ?? hash
    guard let path = percentDecoded(bytes[..<query]),
      let fragment = percentDecoded(bytes[hash...].dropFirst()),
      let followed = Self.follow(path, from: Array(base.utf8))
    else { return nil }
    self.path = followed.path
    self.fragment = fragment
    isFolder = followed.isFolder
  }

  /// Follows `path` from the file `base`: RFC 3986, section 5.2, without a host.
  private static func follow(
    _ path: [UInt8],
    from base: [UInt8]
  ) -> (path: [UInt8], isFolder: Bool)? {
    if path.isEmpty { return (base, false) }
    let slash = UInt8(ascii: "/")
    var parts = base.split(separator: slash).dropLast().map(Array.init)
    let steps = path.split(separator: slash, omittingEmptySubsequences: false).map(Array.init)
    for step in steps {
      switch step {
      case []: continue
      case Array(".".utf8): continue
      case Array("..".utf8): if parts.popLast() == nil { return nil }
      default: parts.append(step)
      }
    }
    let isFolder = [[], Array(".".utf8), Array("..".utf8)].contains(steps.last)
    return (Array(parts.joined(separator: [slash])), isFolder)
  }
}
