// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Positioning
internal import Templating

/// The words of the pages beside the notes, as text templates in `commentary/LANGUAGE/pages` write
/// them: one `key: text` a line, as around charts.
struct PageWords: Sendable {
  /// The words by their places in ``Name``.
  private let templates: [Template]
  /// The names of the regimes.
  let regimes: Words<RegimeNames.Key>

  /// Compiles the words of `language` in `library`.
  ///
  /// - Throws: Everything that is wrong with the names they use; what is wrong with their lines.
  init(_ library: TemplateLibrary, language: String) throws(ReportError) {
    var found: [Diagnostic] = []
    let templates = Name.allCases.compactMap { name -> Template? in
      do throws(ReportError) {
        return try library.template(
          "commentary/\(language)/pages/\(name.rawValue)",
          for: name.shape
        )
      } catch {
        found += error.diagnostics
        return nil
      }
    }
    guard found.isEmpty else { throw ReportError(.templates, found) }
    self.templates = templates
    regimes = try Words(templates[Name.regimes.place], RegimeNames.model.record(of: ()))
  }

  /// The words called `name`.
  subscript(name: Name) -> Template { templates[name.place] }
}

/// What regimes are called in lists and tables.
enum RegimeNames {
  /// By bands with their side, by rank as high or low for the market.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case extremeShort = "extreme_short"
    case crowdedShort = "crowded_short"
    case leaningShort = "leaning_short"
    case balanced
    case leaningLong = "leaning_long"
    case crowdedLong = "crowded_long"
    case extremeLong = "extreme_long"
    case extremelyLow = "extremely_low"
    case veryLow = "very_low"
    case low, ordinary, high
    case veryHigh = "very_high"
    case extremelyHigh = "extremely_high"
    case undecided
    /// Before the count of markets that are added.
    case sumOf = "sum_of"
  }

  /// The words need no data.
  static let model = Model<Void>()

  private static let byBands: [Key] = [
    .extremeShort, .crowdedShort, .leaningShort, .balanced, .leaningLong, .crowdedLong,
    .extremeLong,
  ]
  private static let byRank: [Key] = [
    .extremelyLow, .veryLow, .low, .ordinary, .high, .veryHigh, .extremelyHigh,
  ]

  /// The key of `regime`, or of no verdict.
  static func key(of regime: Regime?) -> Key {
    guard let regime else { return .undecided }
    return (regime.rule == .rank ? byRank : byBands)[regime.step + 3]
  }
}

extension PageWords {
  /// What `regime` is called.
  func name(of regime: Regime?) -> String { regimes[RegimeNames.key(of: regime)] }
}
