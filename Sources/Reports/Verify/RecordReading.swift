// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Design
internal import Diagnostics
internal import FoundationEssentials
internal import Pages
internal import Positioning

extension SiteRecord {
  /// The record in `bytes` of the file at `path`.
  ///
  /// - Throws: `verify.record` at stage `checking` if it is none of this program's.
  init(parsing bytes: [UInt8], at path: String) throws(ReportError) {
    let written: WrittenRecord
    do {
      written = try JSONDecoder().decode(WrittenRecord.self, from: Data(bytes))
    } catch {
      throw unreadable(path, "it is no record of a site, or a broken one")
    }
    guard written.format == Self.format else {
      throw unreadable(path, "its form is \(written.format), and this program knows \(Self.format)")
    }
    guard let settings = written.settings.settings else {
      throw unreadable(path, "its settings are none that a configuration could have")
    }
    guard let design = written.siteDesign else {
      throw unreadable(path, "its design is none that a configuration could have")
    }
    let cards = written.cards?.map { Entry(path: $0.path, digest: $0.drawing) } ?? []
    guard cards.allSatisfy({ noteDay(ofCardAt: $0.path) != nil }) else {
      throw unreadable(path, "its cards stand where no note can have one")
    }
    guard [nil, "gzip"].contains(written.compress) else {
      throw unreadable(path, "it compresses in a way that this program does not know")
    }
    let freshness = written.freshness?.dated
    guard (freshness == nil) == (written.freshness == nil) else {
      throw unreadable(path, "its freshness is none that a configuration could have")
    }
    self.init(
      program: written.program,
      title: written.title,
      baseURL: written.baseURL,
      settings: settings,
      design: design,
      levelPositions: written.levelPositions,
      templates: written.templates.map { Entry(path: $0.path, digest: $0.sha256) },
      files: written.files.map { Entry(path: $0.path, digest: $0.sha256) },
      cards: cards,
      compresses: written.compress != nil,
      freshness: freshness
    )
  }
}

extension SiteRecord {
  /// The days of the notes that have a card.
  var cardDays: [Day] { cards.compactMap { noteDay(ofCardAt: $0.path) } }
}

private func unreadable(_ path: String, _ why: String) -> ReportError {
  ReportError(
    .checking,
    Diagnostic(
      .error,
      ReportID.brokenRecord.rawValue,
      "`\(path)` cannot be read: \(why)",
      at: SourceLocation(file: path, line: 1),
      fix: "build the site again"
    )
  )
}

/// The record as its members stand in the file.
private struct WrittenRecord: Decodable {
  struct Entry: Decodable { let path, sha256: String }
  struct Card: Decodable {
    let path, drawing: String

    enum CodingKeys: String, CodingKey {
      case path
      case drawing = "drawing_sha256"
    }
  }

  let format: Int
  let program, title, baseURL: String
  let settings: WrittenSettings
  let design: WrittenDesign?
  let levelPositions: Int
  let templates, files: [Entry]
  /// Absent where there are none.
  let cards: [Card]?
  /// Absent where nothing is.
  let compress: String?
  /// Absent where it is not looked at.
  let freshness: WrittenFreshness?

  enum CodingKeys: String, CodingKey {
    case format, program, title, settings, design, templates, files, cards, compress
    case freshness
    case baseURL = "base_url"
    case levelPositions = "level_positions"
  }

  /// The design; `nil` if it is none that may be chosen.
  var siteDesign: SiteDesign? { design.map { $0.design } ?? SiteDesign() }
}

private struct WrittenFreshness: Decodable {
  let late: String
  let maxAge, now: Int

  enum CodingKeys: String, CodingKey {
    case late, now
    case maxAge = "max_age"
  }

  /// The rule; `nil` if it is none that may be chosen.
  var dated: DatedRule? {
    guard let late = FreshnessRule.Late(rawValue: late), maxAge > 0 else { return nil }
    return DatedRule(FreshnessRule(maxAge: maxAge, late: late), at: Instant(now))
  }
}

private struct WrittenSettings: Decodable {
  struct Bands: Decodable {
    let measure: String
    let leaning, crowded, extreme: Double
  }

  struct Contract: Decodable {
    let code, asset: String
    let size: Double?
  }

  let cadence: String
  let cutOff: Int
  let headlineMeasure, headlinePopulation, headlineAsset: String?
  let levelsBand: Double
  let bands: [Bands]
  let contracts: [Contract]

  enum CodingKeys: String, CodingKey {
    case cadence, bands, contracts
    case cutOff = "cut_off"
    case headlineMeasure = "headline_measure"
    case headlinePopulation = "headline_population"
    case headlineAsset = "headline_asset"
    case levelsBand = "levels_band"
  }

  /// The settings; `nil` if a name or number is none that they may have.
  var settings: AnalysisSettings? {
    var settings = AnalysisSettings()
    guard let cadence = Cadence(rawValue: cadence), let cutOff = CutOff(seconds: cutOff) else {
      return nil
    }
    (settings.cadence, settings.cutOff) = (cadence, cutOff)
    settings.headlineMeasure = headlineMeasure.flatMap { Measure(rawValue: $0) }
    settings.headlinePopulation = headlinePopulation.flatMap { Population(rawValue: $0) }
    settings.headlineAsset = headlineAsset.map { Asset($0) }
    settings.levelsBand = levelsBand
    for band in bands {
      let (leaning, crowded, extreme) = (band.leaning, band.crowded, band.extreme)
      guard let measure = Measure(rawValue: band.measure),
        let bands = RegimeBands(leaning: leaning, crowded: crowded, extreme: extreme)
      else { return nil }
      settings.bands[measure] = bands
    }
    for contract in contracts {
      settings.contracts[contract.code] = ContractSize(
        asset: Asset(contract.asset),
        size: contract.size
      )
    }
    let isWhole =
      (settings.headlineMeasure?.rawValue == headlineMeasure)
      && (settings.headlinePopulation?.rawValue == headlinePopulation)
    return isWhole ? settings : nil
  }
}
