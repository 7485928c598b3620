// SPDX-License-Identifier: Apache-2.0
import Reports
import TestSupport

/// A publisher's looks: the configuration of a desk with a `design:`.
enum Brand {
  /// A logo that holds to the rules of drawings.
  static let logo = """
    <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 48" role="img" aria-label="Desk">
    <rect width="240" height="48" fill="#005a9c"/>
    </svg>

    """

  /// Everything that can be chosen.
  static let whole = """
      tokens: { paper: "#fff", ink: "#111", long: "#005a9c", serif: "Georgia, serif", t7: 3rem }
      dark: { paper: "#000", long: "#6fb1ff" }
      logo: { file: brand/logo.svg, dark: brand/night.svg }
      sections: [history: How <it> & got here, commentary, quality: Doubts, files]

    """

  /// Writes the configuration with `design` and both logos, and returns its path.
  static func put(_ design: String, on desk: borrowing Desk) throws -> String {
    try desk.put(logo, "brand/logo.svg")
    try desk.put(logo.replacing("#005a9c", with: "#6fb1ff"), "brand/night.svg")
    return try desk.put(
      """
      base_url: https://example.org/notes/
      sources:
        - positions: in/positions/*.csv
        - market: in/market/*.csv
      design:
      \(design)
      cards: none
      """,
      "leverage-notes.yml"
    )
  }
}

extension BuildRequest {
  /// The same request for the configuration at `path` alone.
  mutating func read(_ path: String) {
    inputs = []
    configuration = path
  }
}
