// SPDX-License-Identifier: Apache-2.0
internal import CMarkup

/// Makes events of records: names become words, places become ranges.
struct EventAssembly {
  /// The name with id n at n - 1.
  let names: [String]
  /// What the parse left.
  let records: Records
  /// What was parsed.
  let source: UnsafeBufferPointer<UInt8>

  /// The pieces in document order.
  func events() -> [MarkupEvent] {
    var events: [MarkupEvent] = []
    events.reserveCapacity(records.pieces.count)
    var at = 0
    var open: [MarkupName] = []
    for (index, piece) in records.pieces.enumerated() {
      let range = range(of: piece, at: index, from: at)
      let kind = kind(of: piece, in: range, &open)
      events.append(MarkupEvent(kind: kind, range: range))
      at = range.upperBound
    }
    return events
  }
}

extension EventAssembly {
  /// The range of a piece, given where the piece before it ended.
  ///
  /// Text holds no `<` of its own, so every other piece begins at the next one; blanks outside the
  /// root are no piece.
  private func range(of piece: cmk_record, at index: Int, from at: Int) -> Range<Int> {
    let open = source[at...].firstIndex(of: UInt8(ascii: "<")) ?? source.count
    let end = Int(piece.end)
    switch Int(piece.kind) {
    case CMK_TEXT: return at..<open
    case CMK_END where closesItself(before: index): return at..<at
    default: return min(open, end)..<end
    }
  }

  private func closesItself(before index: Int) -> Bool {
    guard index > 0 else { return false }
    return records.pieces[index - 1].isSelfClosed
  }

  private func kind(
    of piece: cmk_record,
    in range: Range<Int>,
    _ open: inout [MarkupName]
  ) -> MarkupEvent.Kind {
    switch Int(piece.kind) {
    case CMK_START:
      open.append(name(of: piece))
      return .start(element(piece, at: range.lowerBound))
    case CMK_END:
      return .end(open.popLast() ?? MarkupName(prefix: "", local: "", namespace: ""))
    case CMK_TEXT: return .text
    case CMK_CDATA: return .cdata
    case CMK_COMMENT: return .comment
    case CMK_INSTRUCTION: return .instruction(word(piece.name))
    default:
      return .doctype(
        word(piece.name),
        hasSubset: piece.has(CMK_INTERNAL_SUBSET | CMK_EXTERNAL_SUBSET)
      )
    }
  }

  private func element(_ piece: cmk_record, at start: Int) -> MarkupElement {
    let given = records.attributes(of: piece).filter { !$0.isDeclaration }
    let places = TagScan.places(in: source, from: start).filter { !isDeclaration($0) }
    return MarkupElement(
      name: name(of: piece),
      attributes: zip(given, places).map { attribute($0, at: $1) },
      isSelfClosed: piece.isSelfClosed
    )
  }

  private func attribute(_ attribute: cmk_attribute, at place: TagScan.Place) -> MarkupAttribute {
    MarkupAttribute(
      name: MarkupName(prefix: word(attribute.prefix), local: word(attribute.name), namespace: ""),
      value: String(decoding: records.value(attribute, in: source), as: UTF8.self),
      nameRange: place.name,
      valueRange: place.value
    )
  }

  private func isDeclaration(_ place: TagScan.Place) -> Bool {
    let name = source[place.name]
    return name.starts(with: "xmlns".utf8) && (name.count == 5 || name.starts(with: "xmlns:".utf8))
  }

  private func name(of piece: cmk_record) -> MarkupName {
    MarkupName(
      prefix: word(piece.prefix),
      local: word(piece.name),
      namespace: word(piece.namespace_)
    )
  }

  private func word(_ id: UInt32) -> String { id == 0 ? "" : names[Int(id) - 1] }
}
