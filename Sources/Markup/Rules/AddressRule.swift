// SPDX-License-Identifier: Apache-2.0

/// Addresses lead to the site itself, to the web or to a mailbox, and nothing is loaded from
/// elsewhere.
struct AddressRule {
  /// A relative address that must lead to a file of the site.
  struct Link {
    let address: Bytes
    let index: Int
    let key: UInt8
  }

  /// The relative addresses in document order, without those that stay in the page.
  private(set) var links: [Link] = []

  /// Looks at an address; `isRequest` tells that the browser loads it by itself.
  ///
  /// The result is the id that the address names in its own page, if it is one of those.
  mutating func address(
    _ value: Bytes,
    _ key: UInt8,
    of element: Element,
    isRequest: Bool,
    _ findings: inout Findings
  ) -> Bytes? {
    if value.first == UInt8(ascii: "#") {
      let fragment = Bytes(rebasing: value[1...])
      return fragment.isEmpty || fragment.equals("top") ? nil : fragment
    }
    if let problem = Self.problem(of: value, isRequest: isRequest) {
      let name = (Key(rawValue: key) ?? .unknown).name
      let id: MarkupID = isRequest ? .outsideRequest : .address
      let summary = "`\(name)` is `\(value.text.prefix(80))`: \(problem)"
      findings.add(id, at: element.place(name), summary)
    } else if Self.scheme(of: value) == nil {
      links.append(Link(address: value, index: element.index, key: key))
    }
    return nil
  }

  /// Whether a browser loads the address in `key` of `element` by itself.
  static func isRequest(_ element: Element) -> Bool {
    switch element.tag {
    case .img, .script, .svgUse, .svgImage, .svgTextPath, .svgPattern, .svgLinearGradient,
      .svgRadialGradient:
      return true
    case .link:
      let relations = element.value(.rel)?.text.lowercased().split(separator: " ") ?? []
      let links = ["canonical", "alternate", "author", "license", "prev", "next", "help", "me"]
      return !relations.allSatisfy { links.contains(String($0)) } || relations.isEmpty
    default: return false
    }
  }

  /// Looks at a paint or clip such as `url(#a)`, and returns the id it names.
  func paint(_ value: Bytes, _ key: UInt8, of element: Element, _ findings: inout Findings)
    -> Bytes?
  {
    guard let open = value.firstIndex(of: UInt8(ascii: "(")),
      value[..<open].map({ $0 | 32 }).suffix(3).elementsEqual("url".utf8)
    else { return nil }
    let inner = value[(open + 1)...].drop { $0 <= 32 || $0 == 34 || $0 == 39 }
    guard inner.first == UInt8(ascii: "#") else {
      let name = (Key(rawValue: key) ?? .unknown).name
      findings.add(
        .outsideRequest,
        at: element.place(name),
        "`\(name)` is `\(value.text.prefix(80))`, which is not in the page"
      )
      return nil
    }
    return Bytes(rebasing: inner.dropFirst().prefix { $0 > 32 && $0 != 34 && $0 != 39 && $0 != 41 })
  }
}

extension AddressRule {
  /// What is wrong with an address, or `nil`.
  private static func problem(of value: Bytes, isRequest: Bool) -> String? {
    if value.isEmpty { return "it is empty" }
    if value.contains(where: { $0 <= 32 || $0 == 127 }) { return "it has a blank" }
    if value.contains(UInt8(ascii: "\\")) { return "it has a backslash" }
    if value.starts(with: "//".utf8) { return "it takes its scheme from the page" }
    if value.first == UInt8(ascii: "/") {
      return "it starts at the server's root, but the site must work under any path"
    }
    guard let scheme = scheme(of: value) else { return nil }
    if isRequest { return "the page would load it from elsewhere" }
    let known = scheme == "http" || scheme == "https" || scheme == "mailto"
    return known ? nil : "its scheme is not `http`, `https` or `mailto`"
  }

  /// What stands before the first colon, in lower case; `nil` for a relative address.
  private static func scheme(of value: Bytes) -> String? {
    for (index, byte) in value.enumerated() {
      switch byte {
      case UInt8(ascii: ":"):
        return String(decoding: value[..<index], as: UTF8.self).lowercased()
      case UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#"): return nil
      default: continue
      }
    }
    return nil
  }
}
