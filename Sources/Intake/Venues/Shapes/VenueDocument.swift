// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A file from a venue, before it is known which.
struct VenueDocument {
  /// What the file is made of.
  enum Content {
    /// CSV, read up to its header.
    case table(CSVHeader)
    /// JSON, read whole.
    case json(JSONNode)
  }

  /// The file as the user named it.
  let file: String
  /// What it is made of.
  let content: Content
  /// The venue's own words, where the file is no payload but an answer that says why there is none.
  let refusal: String?

  /// Looks at a file.
  ///
  /// - Throws: `data.json-syntax`; of CSV what is wrong with the header.
  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(ReportError) {
    self.file = file
    guard isJSON(bytes) else {
      content = .table(try CSVHeader(bytes, file: file))
      refusal = nil
      return
    }
    do throws(JSONFault) {
      let root = try JSONNode(bytes)
      content = .json(root)
      refusal = root.refused(bytes).map { $0.words.isEmpty ? $0.code : "\($0.code): \($0.words)" }
    } catch {
      let problem = RowProblem(
        .jsonSyntax,
        "the payload is no JSON: \(error.summary)",
        fix: "save the venue's answer as it came, without comments"
      )
      let places = CommentPlaces(bytes: bytes, file: file)
      let fault = CommentRow.Fault(problem: problem, offset: error.offset)
      throw ReportError(.data, places.diagnostic(fault))
    }
  }
}

extension VenueDocument {
  /// What the file has, for messages: its columns, or its outline.
  var outline: String {
    switch content {
    case .table(let header): header.names.map { "`\($0)`" }.joined(separator: ", ")
    case .json(let root): "`\(root.outline(depth: 0))`"
    }
  }

  /// The names in the file: its columns, or those of its members, of lists the first item's.
  var names: [String] {
    switch content {
    case .table(let header): header.names
    case .json(let root): root.names
    }
  }

  /// Whether this may be a list of comments: one without items, or whose first names author or text.
  var mayBeComments: Bool {
    names.isEmpty || names.contains("author") || names.contains("text")
  }

  /// Whether this is CSV.
  var isTable: Bool { if case .table = content { true } else { false } }
}

/// Whether a file begins as a JSON object or list does.
func isJSON(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let first = bytes[start...].first { ![0x20, 0x09, 0x0D, 0x0A].contains($0) }
  return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
}

extension JSONNode {
  /// The names of all members, those of a list's first item for the list.
  fileprivate var names: [String] {
    if let members { return members.flatMap { [$0.name] + $0.node.names } }
    return items?.first?.names ?? []
  }

  /// How the value is laid out, such as `{code, data: [{time, ratio}]}`.
  fileprivate func outline(depth: Int) -> String {
    if depth > 5 { return "…" }
    if let members {
      let shown = members.prefix(12).map { name, node in
        node.members == nil && node.items == nil
          ? name : "\(name): \(node.outline(depth: depth + 1))"
      }
      return "{\((shown + (members.count > 12 ? ["…"] : [])).joined(separator: ", "))}"
    }
    guard let items else { return "value" }
    guard let first = items.first else { return "[]" }
    return first.isCell ? "[\(items.count) values]" : "[\(first.outline(depth: depth + 1))]"
  }
}
