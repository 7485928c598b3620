// SPDX-License-Identifier: Apache-2.0
package import Design
package import Diagnostics

extension Configuration {
  /// How the site looks, with the places of what may yet turn out wrong.
  package struct Design: Hashable, Sendable {
    /// A token's value and its place.
    package struct Chosen: Hashable, Sendable {
      /// The value.
      package let value: TokenValue
      /// Where it is written.
      package let location: SourceLocation?
    }

    /// The tokens, in the order of the sheet.
    package var tokens: [Chosen] = []
    /// Those of the dark theme, in the order of the sheet.
    package var dark: [Chosen] = []
    /// The logo's file, its path beginning where the configuration's does; `nil` for none.
    package var logo: SourceSpec.Written?
    /// The logo on dark ground; `nil` for the same.
    package var darkLogo: SourceSpec.Written?
    /// The sections of a note, in order.
    package var sections = SiteDesign.allSections
    /// Where the sections are written; `nil` if they are not.
    package var sectionsLocation: SourceLocation?

    /// Nothing chosen.
    package init() {}
  }
}
