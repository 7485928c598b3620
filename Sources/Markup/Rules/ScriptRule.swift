// SPDX-License-Identifier: Apache-2.0

/// The only scripts are the site's own search and data that no browser runs.
struct ScriptRule {
  /// Looks at a `script`.
  func start(_ element: Element, _ findings: inout Findings) {
    let content = element.context.rawText(behind: element.index)
    if element.has(.type, "application/ld+json"), element.value(.src) == nil {
      data(content, of: element, &findings)
      return
    }
    if isOwn(element.value(.src)), content.isBlank, element.value(.type) == nil { return }
    findings.add(
      .script,
      at: element.start,
      "a script stands in the page",
      fix:
        "keep only `<script src=\"search.js\" defer=\"defer\"></script>` and data of `type=\"application/ld+json\"`"
    )
  }

  /// Whether an address is that of the script at the site's root; how far up that is, links tell.
  private func isOwn(_ address: Bytes?) -> Bool {
    guard var rest = address.map({ $0[...] }) else { return false }
    while rest.starts(with: "../".utf8) { rest = rest.dropFirst(3) }
    return rest.elementsEqual("search.js".utf8)
  }

  /// Looks at data: a browser ends it at `</script`, and reads no references in it.
  private func data(_ content: Bytes, of element: Element, _ findings: inout Findings) {
    guard let at = content.firstIndex(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: ">") })
    else {
      if content.isBlank {
        findings.add(.script, at: element.start, "the data of a script is empty")
      }
      return
    }
    findings.add(
      .script,
      at: element.end + at,
      "`\(Character(UnicodeScalar(content[at])))` stands in a script's data",
      fix: "write `\\u003c` for `<`, `\\u003e` for `>`, `\\u0026` for `&`"
    )
  }
}
