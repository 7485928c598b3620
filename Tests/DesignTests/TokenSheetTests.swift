// SPDX-License-Identifier: Apache-2.0
import Design
import Testing

@Suite("Chosen tokens as CSS")
struct TokenSheetTests {
  private func value(_ name: String, _ text: String) throws -> TokenValue {
    let token = try #require(DesignToken.named(name))
    return try #require(TokenValue(token, text))
  }

  @Test("nothing chosen adds nothing")
  func nothing() {
    #expect(SiteDesign().sheet == "" && SiteDesign().plainSheet == "")
    #expect(SiteDesign().isPlain)
  }

  @Test("a light colour leaves the dark theme, print's paper and the wish for contrast alone")
  func whole() throws {
    var design = SiteDesign()
    design.tokens = [
      try value("serif", "Georgia, serif"), try value("t7", "3rem"), try value("paper", "#fff"),
      try value("ink-3", "#555"), try value("long", "#005a9c"),
    ]
    design.dark = [try value("paper", "#000")]
    #expect(
      design.sheet == """

        /* chosen in the configuration */
        :root{--serif:Georgia,serif}
        @media screen{:root{--t7:3rem}}
        @media screen and (prefers-color-scheme:light){:root{--paper:#ffffff;--ink-3:#555555;--long:#005a9c}}
        @media screen and (prefers-color-scheme:dark){:root{--paper:#000000}}
        @media print{:root{--long:#005a9c}}
        @media screen and (prefers-contrast:more){:root{--ink-3:var(--ink)}}

        """
    )
    #expect(
      design.plainSheet == """
        :root{--serif:Georgia,serif;--t7:3rem;--paper:#ffffff;--ink-3:#555555;--long:#005a9c}
        @media (prefers-color-scheme:dark){:root{--paper:#000000}}

        """
    )
  }

  @Test("a logo has its rules, and changes with the theme if there are two")
  func logo() {
    var design = SiteDesign()
    design.logo = .init(digest: "0", width: 120, height: 32)
    #expect(design.sheet.contains(".logo{display:block") && !design.sheet.contains(".night"))
    design.darkLogo = .init(digest: "1", width: 120, height: 32)
    #expect(
      design.sheet.contains(
        "@media screen and (prefers-color-scheme:dark){.brand .day{display:none}"
      )
    )
  }
}
