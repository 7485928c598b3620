// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

/// Parses `bytes` as XML with libxml2 and returns its pieces and what is wrong with it.
///
/// Nothing outside the text is read, and no declaration inside it. The result owns its values, so
/// it may outlive the call; a text of some kilobytes takes well under a millisecond.
///
///     parse(Array("<p class='a'>x</p>".utf8), named: "p.html",
///           as: .fragment(namespace: MarkupNamespace.html)).events
///     // start(p, [class = a]) 0..<13, text 13..<14, end(p) 14..<18
///
/// - Parameters:
///   - bytes: The text, UTF-8.
///   - file: The name that the locations of the diagnostics bear.
///   - extent: A whole document, or content; offsets count from the first byte of `bytes`.
/// - Returns: The pieces, and the diagnostics `markup.not-well-formed`, `markup.namespace`,
///   `markup.encoding`, `markup.forbidden-byte`, `markup.too-large`, `markup.internal-subset`.
/// - Complexity: O(n) in the bytes.
package func parse(
  _ bytes: [UInt8],
  named file: String,
  as extent: MarkupExtent = .document
) -> ParsedMarkup {
  let source = SourceText(bytes, file: file)
  if let refusal = bytes.withUnsafeBufferPointer({ Admission.refusal(of: $0) }) {
    let found = source.error(refusal.id, refusal.summary, at: refusal.offset)
    return ParsedMarkup(events: [], diagnostics: [found], source: source)
  }
  let frame = Frame(extent)
  guard var parser = Parser() else { return .outOfMemory(source) }
  return (frame.opening + bytes + frame.closing).withUnsafeBufferPointer { buffer in
    let outcome = parser.parse(buffer, .all)
    if outcome == .outOfMemory { return .outOfMemory(source) }
    let assembly = EventAssembly(names: parser.names, records: parser.records, source: buffer)
    let events = frame.content(of: assembly.events(), count: bytes.count)
    let found = WellFormedness.findings(
      for: parser.complaints,
      in: buffer,
      parser.records,
      isWhole: outcome == .wellFormed
    ).map { finding in
      // An error in the frame's end tag belongs to the end of the text.
      let offset = min(bytes.count, max(0, finding.offset - frame.opening.count))
      return source.error(finding.id, finding.summary, at: offset, fix: finding.fix)
    }
    return ParsedMarkup(events: events, diagnostics: found, source: source)
  }
}

extension ParsedMarkup {
  /// What is left to say when memory is out.
  fileprivate static func outOfMemory(_ source: SourceText) -> ParsedMarkup {
    let found = source.error(.outOfMemory, "there is no memory to parse the text", at: 0)
    return ParsedMarkup(events: [], diagnostics: [found], source: source)
  }
}
