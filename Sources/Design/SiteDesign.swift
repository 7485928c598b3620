// SPDX-License-Identifier: Apache-2.0

/// What a publisher chose of a site's looks in the configuration; it holds no places, so that it may be
/// counted and published as it is.
package struct SiteDesign: Hashable, Sendable {
  /// A section that a note has.
  package struct Section: Hashable, Sendable {
    /// Which.
    package let section: NoteSection
    /// What it is called; `nil` for what the template calls it.
    package let heading: String?

    /// The section under `heading`.
    package init(_ section: NoteSection, heading: String? = nil) {
      (self.section, self.heading) = (section, heading)
    }
  }

  /// A drawing that stands for the site's name.
  package struct Logo: Hashable, Sendable {
    /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
    package let digest: String
    /// How large it is shown, in px.
    package let width: Int, height: Int

    /// The logo whose bytes have `digest`, shown `width` by `height` px large.
    package init(digest: String, width: Int, height: Int) {
      (self.digest, self.width, self.height) = (digest, width, height)
    }
  }

  /// The tokens' values, in the order of the sheet; those of a theme are of the light one.
  package var tokens: [TokenValue] = []
  /// The tokens' values in the dark theme, in the order of the sheet.
  package var dark: [TokenValue] = []
  /// The logo; `nil` for the site's name in words.
  package var logo: Logo?
  /// The logo on dark ground; `nil` for the same.
  package var darkLogo: Logo?
  /// The sections of a note, in order; each at most once.
  package var sections = Self.allSections

  /// All sections as the templates name them.
  package static let allSections = NoteSection.allCases.map { Section($0) }

  /// Where a site keeps its logo, and that for dark ground.
  package static let logoPath = "logo.svg", darkLogoPath = "logo-dark.svg"

  /// Nothing chosen.
  package init() {}

  /// Whether nothing is chosen.
  package var isPlain: Bool { self == SiteDesign() }

  /// The value chosen for the colour called `name` in one of the themes; `nil` for none.
  package func colour(_ name: String, isDark: Bool = false) -> String? {
    (isDark ? dark : tokens).first { $0.token.name == name }?.text
  }
}
