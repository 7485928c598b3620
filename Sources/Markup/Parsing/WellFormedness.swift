// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Turns libxml2's complaints into diagnostics.
struct WellFormedness {
  /// The text complained about; its offset 0 is `shift` bytes into what was parsed.
  let source: SourceText
  let shift: Int

  /// The diagnostics for `complaints`, up to and with the first fatal one.
  ///
  /// What follows that one is mostly its echo. A parse that `stopped` has at least one.
  func diagnostics(
    for complaints: [Complaint],
    stopped: Bool,
    in events: [MarkupEvent]
  ) -> [Diagnostic] {
    for event in events {
      guard case .doctype(let name, hasSubset: true) = event.kind else { continue }
      return [subsetError(name, at: event.range.lowerBound)]
    }
    let found = diagnostics(for: complaints)
    guard stopped, found.isEmpty else { return found }
    return [source.error(.notWellFormed, "the text is not well-formed XML", at: 0)]
  }

  /// The refusal of a document type that is more than a name.
  func subsetError(_ name: String, at offset: Int) -> Diagnostic {
    source.error(
      .internalSubset,
      "the document type declares more than its name `\(name)`",
      at: offset,
      fix: "write `<!DOCTYPE \(name)>`"
    )
  }

  /// The same without a look at the pieces.
  func diagnostics(for complaints: [Complaint]) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for complaint in complaints {
      found.append(diagnostic(for: complaint))
      if complaint.level == 3 { break }
    }
    return found
  }
}

extension WellFormedness {
  private func diagnostic(for complaint: Complaint) -> Diagnostic {
    let words = complaint.message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isNamespace = (200...205).contains(complaint.code)
    return source.error(
      isNamespace ? .namespace : .notWellFormed,
      isNamespace
        ? "a namespace is wrong: \(words)" : "the text is not well-formed XML: \(words)",
      at: place(of: complaint),
      fix: fix(for: complaint.code)
    )
  }

  /// Where the author should look: a wrong end tag is shown from its `<`.
  private func place(of complaint: Complaint) -> Int {
    let end = complaint.offset - shift
    guard complaint.code == 76, (0...source.bytes.count).contains(end) else {
      return min(source.bytes.count, max(0, end))
    }
    return source.bytes[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
  }

  /// What to write instead; the numbers are libxml2's `xmlParserErrors`.
  private func fix(for code: Int) -> String? {
    switch code {
    case 4: "write a root element"
    case 5: "keep one root element"
    case 9: "remove the character"
    case 26: "write the character itself or a numeric reference such as `&#160;`"
    case 38: "write `&lt;`"
    case 39, 41: "write the value in quotes"
    case 42: "keep one of the two attributes"
    case 68: "write `&amp;` for the character `&`, `&lt;` for `<`"
    case 76, 77: "close the elements in the reverse order of their opening"
    case 81: "save the text as UTF-8"
    default: nil
    }
  }
}
