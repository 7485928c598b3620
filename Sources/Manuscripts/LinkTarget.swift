// SPDX-License-Identifier: Apache-2.0

/// Where a link of a manuscript may lead: `http`, `https`, `mailto`, a place on the page, or a page
/// of the site, written from its root.
enum LinkTarget {
  /// Why an address is refused, and what to write instead.
  struct Fault: Hashable {
    let summary: String
    let fix: String
  }

  /// What is wrong with `address`; `nil` if it may stand.
  static func fault(of address: String) -> Fault? {
    if address.isEmpty { return Fault(summary: "leads nowhere", fix: "write an address") }
    let isPlain = address.unicodeScalars.allSatisfy { scalar in
      scalar.value > 32 && scalar.value != 127 && scalar != "\\"
        && !scalar.properties.isBidiControl && !scalar.properties.isWhitespace
    }
    guard isPlain else {
      return Fault(
        summary: "holds a blank, a control character or a backslash",
        fix: "write them as `%20` and the like"
      )
    }
    if address.hasPrefix("/") {
      return Fault(
        summary: "is no address within the site",
        fix: "write a page of the site from its root, such as `assets/index.html`"
      )
    }
    let head = address.prefix { !"/?#".contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return nil }
    let scheme = head[..<colon].lowercased()
    if ["http", "https", "mailto"].contains(scheme) { return nil }
    return Fault(
      summary: "has a scheme that is not allowed",
      fix: "write an address with `http`, `https` or `mailto`"
    )
  }

  /// Whether `address`, which may stand, is a page of the site.
  static func isOfSite(_ address: String) -> Bool {
    !address.hasPrefix("#") && !address.prefix { !"/?#".contains($0) }.contains(":")
  }
}
