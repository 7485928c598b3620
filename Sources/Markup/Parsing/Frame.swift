// SPDX-License-Identifier: Apache-2.0

/// The element put around a fragment, so that libxml2 sees a document; nothing around a document.
struct Frame {
  /// Bytes before the text, on one line, so that lines keep their numbers.
  let opening: [UInt8]
  /// Bytes behind it.
  let closing: [UInt8]

  /// What `extent` needs around it.
  init(_ extent: MarkupExtent) {
    switch extent {
    case .document:
      (opening, closing) = ([], [])
    case .fragment(let namespace):
      let xlink = MarkupNamespace.xlink
      opening = Array("<fragment xmlns='\(namespace)' xmlns:xlink='\(xlink)'>".utf8)
      closing = Array("</fragment>".utf8)
    }
  }

  /// The `events` of the text itself, which has `count` bytes, with ranges counted from its first.
  func content(of events: [MarkupEvent], count: Int) -> [MarkupEvent] {
    guard !opening.isEmpty else { return events }
    let inside = opening.count..<(opening.count + count)
    return events.compactMap { event in
      let range = event.range
      // The frame's own end may have an empty range at the very end of an unfinished text.
      guard range.lowerBound >= inside.lowerBound, range.upperBound <= inside.upperBound else {
        return nil
      }
      return event.moved(by: -inside.lowerBound)
    }
  }
}

extension MarkupEvent {
  fileprivate func moved(by distance: Int) -> MarkupEvent {
    guard case .start(let element) = kind else {
      return MarkupEvent(kind: kind, range: range.moved(by: distance))
    }
    let attributes = element.attributes.map {
      MarkupAttribute(
        name: $0.name,
        value: $0.value,
        nameRange: $0.nameRange.moved(by: distance),
        valueRange: $0.valueRange.moved(by: distance)
      )
    }
    let moved = MarkupElement(
      name: element.name,
      attributes: attributes,
      isSelfClosed: element.isSelfClosed
    )
    return MarkupEvent(kind: .start(moved), range: range.moved(by: distance))
  }
}

extension Range<Int> {
  fileprivate func moved(by distance: Int) -> Range<Int> {
    (lowerBound + distance)..<(upperBound + distance)
  }
}
