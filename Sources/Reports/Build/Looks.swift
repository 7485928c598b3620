// SPDX-License-Identifier: Apache-2.0
internal import Design
internal import Diagnostics
internal import Intake
internal import Markup
internal import Pages
internal import Site

/// What the publisher chose of the site's looks, its files read and checked.
struct Looks: Sendable {
  /// What was chosen.
  var design = SiteDesign()
  /// The logos, as the site publishes them.
  var logos: [SiteFile] = []

  /// Nothing chosen.
  init() {}

  /// What `chosen` makes of the site.
  ///
  /// - Throws: `design.logo`, with what is wrong in a logo at its own lines.
  init(_ chosen: Configuration.Design) throws(ReportError) {
    design.tokens = chosen.tokens.map(\.value)
    design.dark = chosen.dark.map(\.value)
    design.sections = chosen.sections
    var found: [Diagnostic] = []
    for (written, path) in [
      (chosen.logo, SiteDesign.logoPath), (chosen.darkLogo, SiteDesign.darkLogoPath),
    ] {
      guard let written else { continue }
      do throws(ReportError) {
        logos.append(SiteFile(path: path, bytes: try logoBytes(written)))
      } catch {
        found += error.diagnostics
      }
    }
    guard found.isEmpty else { throw ReportError(.configuration, found) }
    design.takeSizes(of: logos)
  }
}

extension SiteDesign {
  /// Takes in the digests and sizes of `logos`, each of which is one that ``logoSize(of:)`` knows.
  mutating func takeSizes(of logos: [SiteFile]) {
    for file in logos {
      let made = logoSize(of: file.bytes).map { size in
        Logo(digest: contentDigest(of: file.bytes), width: size.width, height: size.height)
      }
      if file.path == Self.darkLogoPath { darkLogo = made } else { logo = made }
    }
  }
}
