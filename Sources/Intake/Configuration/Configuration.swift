// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Positioning

/// What a publisher chose, as `leverage-notes.yml` says it.
package struct Configuration: Hashable, Sendable {
  /// What the headline is about; what is `nil` is chosen per note.
  package struct Headline: Hashable, Sendable {
    package var measure: Measure?
    package var population: Population?
    package var asset: Asset?
    /// Where it was chosen; `nil` if nothing was.
    package var location: SourceLocation?

    /// Nothing chosen.
    package init() {}
  }

  /// The ratios of larger to smaller side from which a figure leans, is crowded, is extreme;
  /// ascending and above 1.
  package struct Bands: Hashable, Sendable {
    package var leaning: Double
    package var crowded: Double
    package var extreme: Double

    /// Bands as given.
    package init(leaning: Double, crowded: Double, extreme: Double) {
      (self.leaning, self.crowded, self.extreme) = (leaning, crowded, extreme)
    }

    /// 1.5, 3 and 8.
    package static let ordinary = Bands(leaning: 1.5, crowded: 3, extreme: 8)
  }

  /// The site's title.
  package var title: String = "Leverage Notes"
  /// The address of the site's first page, `http` or `https`, ending in `/`.
  package var baseURL: String
  /// How often notes are written.
  package var cadence: Cadence = .daily
  /// The time of day notes are written.
  package var cutOff: CutOff = .endOfDay
  /// What the headline is about.
  package var headline = Headline()
  /// What to read, in the order written; the folder `Data` beside the configuration by default.
  package var sources: [SourceSpec]
  /// Bands that replace the ordinary ones.
  package var bands: [Measure: Bands] = [:]
  /// What contracts are of, by code, beside and before the CFTC's (``ContractSize/ofCFTC``).
  package var contracts: [String: ContractSize] = [:]
  /// The file of publication times, its path beginning where the configuration's does; `nil` for
  /// none.
  package var releases: SourceSpec.Written?
  /// The folder of the analysts' texts, its path beginning where the configuration's does; `nil` for
  /// `Notes` beside it.
  package var notes: SourceSpec.Written?
  /// How far from the price levels count, as a fraction of it; above 0, at most 1.
  package var levelsBand: Double = 0.1

  /// How notes go out by mail; `nil` where nothing is written.
  package var mail: Mail?
  /// How the site looks.
  package var design = Design()
  /// How late the newest figures may be; `nil` where that is not looked at.
  package var freshness: FreshnessRule?
  /// Where that is written.
  package var freshnessLocation: SourceLocation?
  /// How many of the newest notes have a card, a picture for where they are linked to; `.max` for all.
  package var cards = 30
  /// Whether files of text stand compressed beside themselves, for servers that send those.
  package var compresses = false

  /// The ordinary configuration of a site at `baseURL` that reads `sources`.
  package init(baseURL: String, sources: [SourceSpec]) {
    self.baseURL = baseURL
    self.sources = sources
  }
}

/// Reads the configuration at `path`.
///
/// - Throws: at stage `configuration` `config.unreadable` and all that
///   ``configuration(parsing:file:)`` finds.
package func configuration(at path: String) throws(ReportError) -> Configuration {
  let text: String
  do throws(ReportError) {
    let file = try MappedFile(path: path)
    text = try file.withBytes { bytes throws(ReportError) in
      guard let text = String(validating: bytes, as: UTF8.self) else {
        throw ReportError(
          .configuration,
          Diagnostic(.configurationUnreadable, "`\(path)` is not valid UTF-8")
        )
      }
      return text
    }
  } catch {
    let summary = error.diagnostics.first?.summary ?? "`\(path)` cannot be read"
    throw ReportError(.configuration, Diagnostic(.configurationUnreadable, summary))
  }
  return try configuration(parsing: text, file: path)
}

/// Reads a configuration from its text.
///
/// - Parameters:
///   - text: YAML.
///   - file: The file's path, for messages; relative file patterns start from its folder.
/// - Returns: The configuration, with defaults for what is not written.
/// - Throws: at stage `configuration`, all at once: `config.syntax`, `config.unknown-key`,
///   `config.missing-key`, `config.unsupported`, `config.wrong-type`, `config.wrong-value`,
///   `config.mapped-constant`.
package func configuration(
  parsing text: String,
  file: String
) throws(ReportError) -> Configuration {
  let document = try YAMLDocument(text, file: file)
  var reader = ConfigurationReader(document)
  return try reader.read()
}
