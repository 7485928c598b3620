// SPDX-License-Identifier: Apache-2.0
package import Analysis
package import Design
package import Markup
internal import Positioning

/// What `verify` needs beside a site's data to make the site again: what the publisher chose, which
/// templates drew it, and by which program.
package struct SiteRecord: Sendable {
  /// A file with the SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package struct Entry: Hashable, Sendable {
    /// The file's path.
    package let path: String
    /// The digest.
    package let digest: String

    /// The file at `path`, whose bytes have `digest`.
    package init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }
  }

  /// The program and its version.
  package let program: String
  /// The site's title.
  package let title: String
  /// Where the site lives, with a slash at its end.
  package let baseURL: String
  /// What the publisher chose that changes numbers.
  package let settings: AnalysisSettings
  /// What the publisher chose of the site's looks.
  package let design: SiteDesign
  /// How many positions are those of maps of levels.
  package let levelPositions: Int
  /// Every template but the phrases, the style sheet and the script; sorted by path.
  package let templates: [Entry]
  /// Every file of the site's `data/` but the record itself, and its logos; sorted by path.
  package let files: [Entry]
  /// The card of each note that has one, with the digest of the drawing that it shows, since a picture's
  /// own bytes differ from one version of the tool that draws it to another; sorted by path.
  package let cards: [Entry]
  /// Whether files of text stand compressed beside themselves.
  package let compresses: Bool
  /// How late the newest figures might be, and when that was looked at; `nil` where it was not.
  package let freshness: DatedRule?

  /// The record as given.
  package init(
    program: String,
    title: String,
    baseURL: String,
    settings: AnalysisSettings,
    design: SiteDesign,
    levelPositions: Int,
    templates: [Entry],
    files: [Entry],
    cards: [Entry] = [],
    compresses: Bool = false,
    freshness: DatedRule? = nil
  ) {
    self.program = program
    self.title = title
    self.baseURL = baseURL
    self.settings = settings
    self.design = design
    self.levelPositions = levelPositions
    self.templates = templates
    self.files = files
    self.cards = cards
    self.compresses = compresses
    self.freshness = freshness
  }

  /// Where a site keeps it.
  package static let path = "data/build.json"
  /// The number of its form.
  package static let format = 1

  /// The record as a file: `data/build.json`.
  ///
  /// - Parameter digest: The SHA-256 of bytes. Its last member is the digest of all members before
  ///   it, written alike, so that no digit of it can be changed alone.
  /// - Returns: The file.
  package func file(digest: ([UInt8]) -> String) -> SiteFile {
    let own = members + [("digest", .text(digest(JSONText.object(members).bytes)))]
    return SiteFile(path: Self.path, bytes: JSONText.object(own).bytes)
  }

  private var members: [(String, JSONText)] {
    [
      ("format", .count(Self.format)), ("program", .text(program)), ("title", .text(title)),
      ("base_url", .text(baseURL)), ("settings", settingsJSON(settings)),
    ] + looks + [
      ("level_positions", .count(levelPositions)),
      ("templates", entries(templates)), ("files", entries(files)),
    ] + (cards.isEmpty ? [] : [("cards", drawings)])
      + (compresses ? [("compress", .text("gzip"))] : [])
      + (freshness.map { [("freshness", $0.json)] } ?? [])
  }

  private var drawings: JSONText {
    .list(
      cards.map { .object([("path", .text($0.path)), ("drawing_sha256", .text($0.digest))]) }
    )
  }

  /// The design, where there is one: that of logos alone is told by the files.
  private var looks: [(String, JSONText)] {
    let hasLogo = files.contains { $0.path == SiteDesign.logoPath }
    return design.isPlain && !hasLogo ? [] : [("design", designJSON(design))]
  }

  private func entries(_ entries: [Entry]) -> JSONText {
    .list(
      entries.map { .object([("path", .text($0.path)), ("sha256", .text($0.digest))]) }
    )
  }
}

/// All settings, also those that were not chosen; `cut_off` counts seconds after the midnight that
/// begins the day.
private func settingsJSON(_ settings: AnalysisSettings) -> JSONText {
  let measures = settings.bands.keys.sorted { $0.rawValue < $1.rawValue }
  return .object([
    ("cadence", .text(settings.cadence.rawValue)),
    ("cut_off", .count(settings.cutOff.seconds)),
    ("headline_measure", .optional(settings.headlineMeasure?.rawValue)),
    ("headline_population", .optional(settings.headlinePopulation?.rawValue)),
    ("headline_asset", .optional(settings.headlineAsset?.symbol)),
    ("levels_band", .number(settings.levelsBand)),
    (
      "bands",
      .list(
        measures.compactMap { measure in
          settings.bands[measure].map { bands in
            .object([
              ("measure", .text(measure.rawValue)), ("leaning", .number(bands.leaning)),
              ("crowded", .number(bands.crowded)), ("extreme", .number(bands.extreme)),
            ])
          }
        }
      )
    ),
    (
      "contracts",
      .list(
        settings.contracts.sorted { $0.key < $1.key }.map { code, contract in
          .object([
            ("code", .text(code)), ("asset", .text(contract.asset.symbol)),
            ("size", .optional(contract.size)),
          ])
        }
      )
    ),
  ])
}
