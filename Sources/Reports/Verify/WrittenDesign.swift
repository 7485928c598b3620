// SPDX-License-Identifier: Apache-2.0
internal import Design

/// What was chosen of a site's looks, as its members stand in the record.
struct WrittenDesign: Decodable {
  private struct Value: Decodable { let name, value: String }

  private struct Section: Decodable {
    let section: String
    let heading: String?
  }

  private let tokens, dark: [Value]
  private let sections: [Section]

  /// The design without its logos; `nil` if a name or value is none that it may have.
  var design: SiteDesign? {
    var design = SiteDesign()
    design.tokens = Self.values(tokens)
    design.dark = Self.values(dark)
    design.sections = sections.compactMap { written in
      NoteSection(rawValue: written.section).map { .init($0, heading: written.heading) }
    }
    let isWhole =
      design.tokens.count == tokens.count && design.dark.count == dark.count
      && design.sections.count == sections.count
    return isWhole ? design : nil
  }

  private static func values(_ written: [Value]) -> [TokenValue] {
    written.compactMap { value in
      DesignToken.named(value.name).flatMap { TokenValue($0, value.value) }
    }
  }
}
