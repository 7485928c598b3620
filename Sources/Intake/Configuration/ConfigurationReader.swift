// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import Yams

/// Reads a configuration out of its YAML tree, noting all that is wrong.
struct ConfigurationReader {
  let document: YAMLDocument
  var problems: [Diagnostic] = []

  /// Keys of `leverage-notes.yml` that this version reads, and those it knows only by name.
  static let keys = [
    "title", "base_url", "cadence", "cut_off", "headline", "sources", "regimes",
    "contracts", "releases", "levels", "notes", "mail", "design", "cards", "compress",
    "freshness",
  ]
  static let laterKeys = [
    "publish", "languages",
  ]

  /// A reader that has read nothing yet.
  init(_ document: YAMLDocument) { self.document = document }

  /// The configuration.
  ///
  /// - Throws: everything that was found, in the order of the file.
  mutating func read() throws(ReportError) -> Configuration {
    var written: [(key: String, value: Node)] = []
    if let root = document.root {
      written = entries(of: root, Self.keys, later: Self.laterKeys, in: "the configuration")
    }
    var configuration = Configuration(baseURL: "", sources: Self.sources(in: document.folder))
    for (key, value) in written {
      switch key {
      case "title": configuration.title = text(value, key) ?? ""
      case "base_url": configuration.baseURL = baseURL(value) ?? ""
      case "cadence": configuration.cadence = cadence(value) ?? .daily
      case "cut_off": configuration.cutOff = cutOff(value) ?? .endOfDay
      case "headline": configuration.headline = headline(value)
      case "sources": configuration.sources = sources(value)
      case "contracts": configuration.contracts = contracts(value)
      case "releases": configuration.releases = place(value, key)
      case "notes": configuration.notes = place(value, key)
      case "mail": configuration.mail = mail(value)
      case "design": configuration.design = design(value)
      case "cards": configuration.cards = cards(value) ?? configuration.cards
      case "freshness":
        configuration.freshness = freshness(value)
        configuration.freshnessLocation = document.location(of: value)
      case "compress": configuration.compresses = compresses(value)
      case "levels": configuration.levelsBand = levelsBand(value) ?? configuration.levelsBand
      default: configuration.bands = bands(value)
      }
    }
    if !written.contains(where: { $0.key == "base_url" }) { addMissingBaseURL() }
    guard problems.isEmpty else {
      throw ReportError(
        .configuration,
        problems.enumerated().sorted {
          guard let a = $0.element.location, let b = $1.element.location, a != b else {
            return $0.offset < $1.offset
          }
          return a < b
        }.map(\.element)
      )
    }
    return configuration
  }
}

extension ConfigurationReader {
  /// What is read where the configuration names no sources.
  private static func sources(in folder: String) -> [SourceSpec] {
    SourceKind.laidOut.map { kind in
      let files = kind.endings.map { SourceSpec.Written("Data/\(kind.rawValue)/*\($0)") }
      return SourceSpec(kind, files: files, folder: folder, mayBeAbsent: true)
    }
  }

  private mutating func addMissingBaseURL() {
    add(
      .missingKey,
      "`base_url` is missing",
      at: nil,
      fix: "write the site's address, such as `base_url: https://example.org/notes/`"
    )
  }

  private mutating func baseURL(_ node: Node) -> String? {
    guard let text = text(node, "base_url") else { return nil }
    let rest = ["https://", "http://"].compactMap { scheme in
      text.hasPrefix(scheme) ? text.dropFirst(scheme.count) : nil
    }.first
    let isAddress =
      rest.map { rest in
        rest.first.map { $0 != "/" && $0 != ":" } ?? false
          && text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && !"<>\"\\^`{|}?#".utf8.contains($0) }
      } ?? false
    guard isAddress else {
      add(
        .wrongValue,
        "`\(text)` is no address of a site",
        at: node,
        fix: "write it whole, such as `https://example.org/notes/`"
      )
      return nil
    }
    return text.hasSuffix("/") ? text : "\(text)/"
  }

  private mutating func cadence(_ node: Node) -> Cadence? {
    guard let text = text(node, "cadence") else { return nil }
    if let cadence = Cadence(rawValue: text) { return cadence }
    let near = nearSpelling(of: text, among: Cadence.allCases.map(\.rawValue))
    add(
      .wrongValue,
      "`\(text)` is no cadence",
      at: node,
      fix: near.map { "write `\($0)`" } ?? "write `daily` or `weekly`"
    )
    return nil
  }

  /// A file or folder beside the configuration.
  mutating func place(_ node: Node, _ key: String) -> SourceSpec.Written? {
    text(node, key).map {
      .init(path($0, in: document.folder), at: document.location(of: node))
    }
  }

  private mutating func cutOff(_ node: Node) -> CutOff? {
    guard let text = text(node, "cut_off") else { return nil }
    let digits = Array(text.utf8)
    let parts = text.split(separator: ":").compactMap { Int($0) }
    guard digits.count == 5, digits[2] == UInt8(ascii: ":"), parts.count == 2,
      digits.enumerated().allSatisfy({ $0.offset == 2 || $0.element &- 48 < 10 }), parts[1] < 60,
      let cutOff = CutOff(seconds: parts[0] * 3600 + parts[1] * 60)
    else {
      add(
        .wrongValue,
        "`\(text)` is no time of day",
        at: node,
        fix: "write hours and minutes in UTC from \"00:01\" to \"24:00\""
      )
      return nil
    }
    return cutOff
  }

  private mutating func headline(_ node: Node) -> Configuration.Headline {
    var headline = Configuration.Headline()
    headline.location = document.location(of: node)
    let keys = ["measure", "population", "asset"]
    for (key, value) in entries(of: node, keys, in: "`headline`") {
      switch key {
      case "measure": headline.measure = name(value, .measure)
      case "population": headline.population = name(value, .population)
      default: headline.asset = text(value, key).map { Asset($0) }
      }
    }
    if let measure = headline.measure, !measure.hasImbalance {
      add(.wrongValue, "`\(measure.rawValue)` has no imbalance to head a note", at: node)
    }
    return headline
  }
}
