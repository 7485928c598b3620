// SPDX-License-Identifier: Apache-2.0

/// The relative reference by which the file at `page` links to the file at `target`.
///
/// Both are paths from the site's root, such as ``SiteFile/path``. The result never starts with
/// `/`, so it works under any sub-path and from `file://`; bytes other than unreserved ones
/// (RFC 3986, section 2.3) are percent-encoded, so it has no scheme, query or fragment. A page's
/// link to itself is its own file name, never empty.
///
///     relativeLink(from: "2025/12/17/index.html", to: "style.css")   // "../../../style.css"
///
/// - Complexity: O(n) in the bytes of both paths.
package func relativeLink(from page: String, to target: String) -> String {
  let from = page.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  let to = target.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  let folders = zip(from.dropLast(), to.dropLast())
  let shared = folders.prefix { $0.elementsEqual($1) }.count
  let climbs = Array(repeating: "..", count: from.count - 1 - shared)
  return (climbs + to.dropFirst(shared).map(percentEncoded)).joined(separator: "/")
}

/// One path part with every byte that is not unreserved as `%` and two upper-case digits.
private func percentEncoded(_ part: Substring.UTF8View) -> String {
  let digits = Array("0123456789ABCDEF".utf8)
  var text: [UInt8] = []
  for byte in part {
    if isUnreserved(byte) {
      text.append(byte)
    } else {
      text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: text, as: UTF8.self)
}

/// Whether a URL may hold the byte as it is: `A-Z a-z 0-9 - . _ ~`.
private func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"):
    true
  default: false
  }
}
