// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Markup

/// A text of markup that is to be edited, with the places its bytes come from.
///
/// The author wrote a template, not this text: messages bear the template's place.
struct EditedMarkup {
  /// The text.
  let bytes: [UInt8]
  /// Its pieces in order.
  let events: [MarkupEvent]
  /// The template's place of a byte.
  private let origin: (Int) -> SourceLocation?

  /// Parses `bytes`, a whole document, called `name` where no template has a place.
  ///
  /// - Throws: What ``Markup/parse(_:named:as:)`` finds wrong.
  init(
    _ bytes: [UInt8],
    named name: String,
    origin: @escaping (Int) -> SourceLocation?
  ) throws(ReportError) {
    let parsed = parse(bytes, named: name)
    guard parsed.diagnostics.isEmpty else {
      let lines = LineTable(bytes)
      throw ReportError(.templates, parsed.diagnostics.map { $0.moved(by: origin, lines) })
    }
    self.bytes = bytes
    self.origin = origin
    events = parsed.events
  }

  /// The error `id` at the byte `offset`.
  func error(_ id: StylesID, _ summary: String, at offset: Int, fix: String? = nil) -> Diagnostic {
    Diagnostic(.error, id.rawValue, summary, at: origin(offset), fix: fix)
  }

  /// `error`, which was found in a piece of this text read by itself, at the byte `offset`.
  func moved(_ error: ReportError, to offset: Int) -> [Diagnostic] {
    error.diagnostics.map { $0.moved(to: origin(offset)) }
  }
}

extension Diagnostic {
  /// The same said of another place, whose line is not at hand.
  fileprivate func moved(to place: SourceLocation?) -> Diagnostic {
    Diagnostic(severity, id, summary, at: place, notes: notes, fix: fix)
  }

  /// The same at the template's place of the byte it is about, if there is one.
  fileprivate func moved(by origin: (Int) -> SourceLocation?, _ lines: LineTable) -> Diagnostic {
    guard let location,
      let place = origin(lines.offset(line: location.line, column: location.column))
    else { return self }
    return moved(to: place)
  }
}

extension MarkupElement {
  /// The attribute called `name`, without a prefix.
  func attribute(_ name: String) -> MarkupAttribute? {
    attributes.first { $0.name.prefix.isEmpty && $0.name.local == name }
  }

  /// The words of its `class`, in order.
  var classes: [String] {
    attribute("class")?.value.split(separator: " ").map(String.init) ?? []
  }
}

extension MarkupAttribute {
  /// Where it stands with its quotes.
  var range: Range<Int> { nameRange.lowerBound..<(valueRange.upperBound + 1) }

  /// Where it stands with the blanks before it, so that without it the tag is whole.
  func rangeWithBlanks(in bytes: [UInt8]) -> Range<Int> {
    var start = nameRange.lowerBound
    while bytes[start - 1].isBlank { start -= 1 }
    return start..<range.upperBound
  }
}
