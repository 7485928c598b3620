// SPDX-License-Identifier: Apache-2.0
internal import CMarkup
internal import Diagnostics

/// Checks pages one after the other with one libxml2 parser, which is faster than a new one each.
///
/// It belongs to one task at a time: make one in each child task that checks pages.
package struct Inspector: ~Copyable {
  private var parser: Parser?
  private var lexicon = Lexicon()
  private let numbers = NumberRule()

  /// An inspector; if there is no memory for it, every page it is shown has that finding.
  package init() {
    parser = Parser()
  }

  /// What one page gave.
  struct Reading {
    /// What libxml2 and the rules found.
    var findings: [Findings.Finding] = []
    var isCapped = false
    var ids: [String] = []
    var links: [InspectedPage.Link] = []
  }

  /// Reads the page whose bytes are `source`.
  mutating func read(_ source: UnsafeBufferPointer<UInt8>, of page: Page) -> Reading {
    if let refusal = Admission.refusal(of: source) {
      return .refused(refusal.id, refusal.summary, at: refusal.offset)
    }
    guard let outcome = parser?.parse(source, .visibleText), outcome != .outOfMemory else {
      return .refused(.outOfMemory, "there is no memory to parse the page", at: 0)
    }
    let isWhole = outcome == .wellFormed
    return parser?.reading(source, of: page, &lexicon, numbers, isWhole: isWhole) ?? Reading()
  }
}

extension Inspector.Reading {
  /// The reading of a page that cannot be parsed.
  static func refused(_ id: MarkupID, _ summary: String, at offset: Int) -> Self {
    var reading = Self()
    reading.findings = [.init(id: id, offset: offset, summary: summary, fix: nil)]
    return reading
  }
}

extension Parser {
  /// What the records of the last parse, of `source`, say under the rules for `page`.
  fileprivate func reading(
    _ source: Bytes,
    of page: Page,
    _ lexicon: inout Lexicon,
    _ numbers: NumberRule,
    isWhole: Bool
  ) -> Inspector.Reading {
    lexicon.learn(from: self)
    return RuleTables.with(lexicon) { tables in
      let contents = PageContext.Contents(source: source, records: records, keys: tables.keys)
      return PageContext.with(contents) { context in
        reading(context, of: page, tables, numbers, isWhole: isWhole)
      }
    }
  }

  private func reading(
    _ context: PageContext,
    of page: Page,
    _ tables: RuleTables,
    _ numbers: NumberRule,
    isWhole: Bool
  ) -> Inspector.Reading {
    var reading = Inspector.Reading()
    if !isWhole || hasComplaints {
      reading.findings = WellFormedness.findings(
        for: complaints,
        in: context.source,
        context.records,
        isWhole: isWhole
      )
    }
    if page.kind == .xml { return reading }
    var inspection = Inspection(context, tables, numbers, kind: page.kind)
    inspection.run(isWhole: isWhole) { name($0) ?? "" }
    reading.findings += inspection.findings.list
    reading.isCapped = inspection.findings.isCapped
    reading.ids = inspection.identifiers.ids.map(\.text)
    reading.links = inspection.addresses.links.map { context.link($0) }
    return reading
  }
}

extension PageContext {
  /// The address as a value; one with references in it is placed at its element.
  fileprivate func link(_ link: AddressRule.Link) -> InspectedPage.Link {
    let start = link.address.baseAddress.flatMap { address in
      source.baseAddress.map { address - $0 }
    }
    guard let start, source.indices.contains(start) else {
      let offset = tagStart(before: records.pieces[link.index].end)
      return InspectedPage.Link(address: link.address.text, offset: offset)
    }
    return InspectedPage.Link(address: link.address.text, offset: start)
  }
}
