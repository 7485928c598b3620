// SPDX-License-Identifier: Apache-2.0

/// The head says what the page is: one title that is not empty, the language, UTF-8.
struct HeadRule {
  private var titles = 0
  private var charsets = 0

  /// Looks at `html`, for the language.
  func language(_ element: Element, _ findings: inout Findings) {
    let value = element.value(.lang)?.text ?? ""
    if value.isEmpty
      || value.contains(where: { !$0.isASCII || !($0.isLetter || $0.isNumber || $0 == "-") })
    {
      findings.add(
        .language,
        at: element.place(.lang),
        "`html` does not say its language",
        fix: "write `lang=\"en\"` with the page's language"
      )
      return
    }
    guard let xml = element.attributes.first(where: { $0.hasPrefix }) else { return }
    let other = element.context.records.value(xml, in: element.context.source).text
    if other.lowercased() == value.lowercased() { return }
    findings.add(
      .language,
      at: element.place("xml:lang"),
      "`xml:lang` is `\(other)` but `lang` is `\(value)`",
      fix: "write the same language twice"
    )
  }

  /// Looks at `meta`.
  mutating func meta(_ element: Element, _ findings: inout Findings) {
    if let charset = element.value(.charset) {
      charsets += 1
      if charset.text.lowercased() == "utf-8", charsets == 1 { return }
      findings.add(
        .metadata,
        at: element.place(.charset),
        "the character set is not said once as `utf-8`",
        fix: "write `<meta charset=\"utf-8\"/>` once"
      )
    } else if element.value(.content) == nil
      || (element.value(.name) == nil && element.value(.property) == nil)
    {
      findings.add(.metadata, at: element.start, "`meta` lacks its `name` or its `content`")
    }
  }

  /// Counts a title, whose text is `text`.
  mutating func title(_ element: Element, text: Bytes, _ findings: inout Findings) {
    titles += 1
    if titles > 1 {
      findings.add(.title, at: element.start, "the page has a second `title`")
    } else if text.isBlank {
      findings.add(.title, at: element.start, "the `title` is empty", fix: "say what the page is")
    }
  }

  /// Looks at what is missing.
  func finish(_ findings: inout Findings) {
    if titles == 0 { findings.add(.title, at: 0, "the page has no `title`") }
    if charsets == 0 {
      findings.add(
        .metadata,
        at: 0,
        "the page does not say its character set",
        fix: "write `<meta charset=\"utf-8\"/>` first in `head`"
      )
    }
  }
}
