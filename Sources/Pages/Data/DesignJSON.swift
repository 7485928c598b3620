// SPDX-License-Identifier: Apache-2.0
internal import Design

/// What was chosen of a site's looks, as its record says it; logos are told by the digests of the record's
/// files.
func designJSON(_ design: SiteDesign) -> JSONText {
  func values(_ tokens: [TokenValue]) -> JSONText {
    .list(
      tokens.map { .object([("name", .text($0.token.name)), ("value", .text($0.text))]) }
    )
  }
  return .object([
    ("tokens", values(design.tokens)), ("dark", values(design.dark)),
    (
      "sections",
      .list(
        design.sections.map { section in
          .object([
            ("section", .text(section.section.rawValue)), ("heading", .optional(section.heading)),
          ])
        }
      )
    ),
  ])
}
