// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// Turns libxml2's complaints into findings.
struct WellFormedness {
  /// The findings for the `complaints` of a parse, up to and with the first fatal one.
  ///
  /// What follows that one is mostly its echo. A parse that is not `isWhole` has at least one.
  static func findings(
    for complaints: [Complaint],
    in source: Bytes,
    _ records: Records,
    isWhole: Bool
  ) -> [Findings.Finding] {
    for piece in records.pieces where piece.has(CMK_INTERNAL_SUBSET) {
      return [subset(at: source.firstRange(of: "<!DOCTYPE".utf8)?.lowerBound ?? 0)]
    }
    var found: [Findings.Finding] = []
    for complaint in complaints {
      found.append(finding(for: complaint, in: source))
      if complaint.level == 3 { break }
    }
    if !isWhole, found.isEmpty {
      let summary = "the text is not well-formed XML"
      found.append(.init(id: .notWellFormed, offset: 0, summary: summary, fix: nil))
    }
    return found
  }
}

extension WellFormedness {
  private static func subset(at offset: Int) -> Findings.Finding {
    .init(
      id: .internalSubset,
      offset: offset,
      summary: "the document type has declarations of its own",
      fix: "keep its name alone, as in `<!DOCTYPE html>`"
    )
  }

  private static func finding(for complaint: Complaint, in source: Bytes) -> Findings.Finding {
    let words = complaint.message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    let isNamespace = (200...205).contains(complaint.code)
    let what = isNamespace ? "a namespace is wrong" : "the text is not well-formed XML"
    return Findings.Finding(
      id: isNamespace ? .namespace : .notWellFormed,
      offset: place(of: complaint, in: source),
      summary: "\(what): \(words)",
      fix: fix(for: complaint.code)
    )
  }

  /// Where the author should look: a wrong end tag is shown from its `<`.
  private static func place(of complaint: Complaint, in source: Bytes) -> Int {
    let end = min(source.count, complaint.offset)
    guard complaint.code == 76 else { return end }
    return source[..<end].lastIndex(of: UInt8(ascii: "<")) ?? end
  }

  /// What to write instead; the numbers are libxml2's `xmlParserErrors`.
  private static func fix(for code: Int) -> String? {
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
