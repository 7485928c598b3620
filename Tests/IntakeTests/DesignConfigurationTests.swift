// SPDX-License-Identifier: Apache-2.0
import Design
import Diagnostics
import Intake
import Testing

@Suite("What a configuration says of looks")
struct DesignConfigurationTests {
  private func design(_ text: String) throws(ReportError) -> Configuration.Design {
    try configuration(
      parsing: "base_url: https://example.org/\ndesign:\n\(text)",
      file: "site/n.yml"
    ).design
  }

  @Test("is kept with its places, in the order of the sheet, its files beside the configuration")
  func whole() throws {
    let design = try design(
      """
        tokens: { long: "#005a9c", paper: "#FFF", serif: "Georgia, serif" }
        dark:
          paper: rgb(0 0 0)
        logo: { file: brand/logo.svg, dark: brand/night.svg }
        sections: [history: How it came, commentary, quality, files]
      """
    )
    #expect(design.tokens.map(\.value.token.name) == ["serif", "paper", "long"])
    #expect(design.tokens.map(\.value.text) == ["Georgia,serif", "#ffffff", "#005a9c"])
    #expect(
      design.tokens.first?.location == SourceLocation(file: "site/n.yml", line: 3, column: 52)
    )
    #expect(design.dark.map(\.value.text) == ["#000000"])
    #expect(design.logo?.text == "site/brand/logo.svg" && design.darkLogo?.location?.line == 6)
    #expect(
      design.sections == [
        .init(.history, heading: "How it came"), .init(.commentary), .init(.quality), .init(.files),
      ]
    )
    #expect(design.sectionsLocation?.line == 7)
  }

  @Test("sections may be named and left out with the order as it is")
  func named() throws {
    let design = try design("  sections: { holders: Whose it is, readers: false }\n")
    #expect(design.sections.count == NoteSection.allCases.count - 1)
    #expect(design.sections.first { $0.section == .holders }?.heading == "Whose it is")
    #expect(!design.sections.contains { $0.section == .readers })
  }

  @Test("without it nothing is chosen; a logo may be a single file")
  func defaults() throws {
    #expect(try design("  logo: a.svg\n").darkLogo == nil)
    let plain = try configuration(parsing: "base_url: https://example.org/", file: "n.yml").design
    #expect(plain == Configuration.Design() && plain.sections == SiteDesign.allSections)
  }

  struct Refusal: Sendable, CustomTestStringConvertible {
    let line: String
    let place: String
    let id: String
    let summary: String
    var fix: String? = nil
    var testDescription: String { line }
  }

  static let refused: [Refusal] = [
    .init(
      line: "tokns: {}",
      place: "3:3",
      id: "config.unknown-key",
      summary: "`design` has no key `tokns`",
      fix: "write `tokens`"
    ),
    .init(
      line: "tokens: { papr: \"#fff\" }",
      place: "3:13",
      id: "config.unknown-key",
      summary: "`tokens` has no key `papr`",
      fix: "write `paper`"
    ),
    .init(
      line: "tokens: { paper: \"#fff;}body{\" }",
      place: "3:20",
      id: "config.wrong-value",
      summary: "`#fff;}body{` is no value for the colour `paper`",
      fix: "write an opaque colour such as `\"#17508f\"` or `rgb(23 80 143)`"
    ),
    .init(
      line: "tokens: { serif: \"url(x), serif\" }",
      place: "3:20",
      id: "config.wrong-value",
      summary: "`url(x), serif` is no value for the list of fonts `serif`"
    ),
    .init(
      line: "dark: { serif: \"Georgia, serif\" }",
      place: "3:11",
      id: "config.wrong-value",
      summary: "`serif` is the same in both themes",
      fix: "write it under `tokens`"
    ),
    .init(
      line: "tokens: red",
      place: "3:11",
      id: "config.wrong-type",
      summary: "`tokens` must be a list of tokens with values"
    ),
    .init(
      line: "logo: { dark: a.svg }",
      place: "3:9",
      id: "config.missing-key",
      summary: "`logo` names no file"
    ),
    .init(
      line: "sections: all",
      place: "3:13",
      id: "config.wrong-type",
      summary: "`sections` must be a list of sections, or of sections with headings"
    ),
    .init(
      line: "sections: { holdrs: Whose }",
      place: "3:15",
      id: "config.unknown-key",
      summary: "a note's `sections` has no key `holdrs`",
      fix: "write `holders`"
    ),
    .init(
      line: "sections: [commentary, files]",
      place: "3:13",
      id: "config.wrong-value",
      summary: "`quality` cannot be left out: it tells a reader what is missing, late or in doubt",
      fix: "keep `quality`; it may stand anywhere among the sections"
    ),
    .init(
      line: "sections: { quality: false }",
      place: "3:15",
      id: "config.wrong-value",
      summary: "`quality` cannot be left out: it tells a reader what is missing, late or in doubt"
    ),
    .init(
      line: "sections: { hero: false }",
      place: "3:15",
      id: "config.wrong-value",
      summary: "`hero` has its place in every note, and can neither move nor be left out",
      fix: "remove it"
    ),
    .init(
      line: "sections: { commentary: Words }",
      place: "3:27",
      id: "config.wrong-value",
      summary: "`commentary` has no heading of its own"
    ),
    .init(
      line: "sections: [commentary, quality, files, files]",
      place: "3:42",
      id: "config.wrong-value",
      summary: "`files` stands twice",
      fix: "remove one"
    ),
    .init(
      line: "sections: { files: \"a\\nb\" }",
      place: "3:22",
      id: "config.wrong-value",
      summary: "the heading of `files` is no line of at most 80 characters"
    ),
  ]

  @Test("is refused at its place, with what to write", arguments: refused)
  func refusal(_ case: Refusal) throws {
    let error = #expect(throws: ReportError.self) { try design("  \(`case`.line)\n") }
    let found = try #require(error?.diagnostics.first)
    #expect(error?.diagnostics.count == 1)
    #expect(found.id == `case`.id && found.summary == `case`.summary)
    #expect(found.location?.description == "site/n.yml:\(`case`.place)")
    if let fix = `case`.fix { #expect(found.fix == fix) }
  }
}
