// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Intake
internal import Positioning

/// What a build reads and how, after the configuration and the command line have spoken.
struct Plan {
  let title: String
  let baseURL: String
  var sources: [SourceSpec]
  let rules: ReadingRules
  let settings: AnalysisSettings
  /// What the publisher wants notes to be about, and where that is written.
  let headline: Configuration.Headline
  /// The publisher's templates; `nil` where ours alone are used.
  let templates: String?
  /// The folders of the analysts' texts, each with the place that names it, if one does.
  let texts: [SourceSpec.Written]
  /// What was chosen because nothing was said.
  let remarks: [String]
  /// How the site looks, as the configuration says.
  var design = Configuration.Design()
  /// How notes go out by mail, as the configuration says.
  var mail: Configuration.Mail?
  /// How many of the newest notes have a card.
  var cards = 0
  /// Whether files of text stand compressed beside themselves.
  var compresses = false
  /// How late the newest figures may be; `nil` where that is not looked at.
  var freshness: FreshnessRule?
  /// Where that is written.
  var freshnessPlace: SourceLocation?
  /// The configuration's folder, with a slash at its end; empty for the current one.
  var folder = ""
}

/// The plan of a request: a named configuration, or inputs, or the current folder's configuration,
/// or the sample.
func plan(of request: BuildRequest) throws(ReportError) -> Plan {
  let standard = "leverage-notes.yml"
  if let path = request.configuration { return try plan(of: request, configuration: path) }
  if request.inputs.isEmpty, isFile(standard) {
    return try plan(of: request, configuration: standard)
  }
  let inputs = request.inputs.isEmpty ? [try sampleFolder()] : request.inputs
  let baseURL = try request.baseURL.map(checkedBaseURL) ?? defaultBaseURL
  let remark =
    request.baseURL == nil
    ? ["no configuration: base_url is \(defaultBaseURL)"] : []
  var settings = AnalysisSettings()
  settings.contracts = ReadingRules().contracts
  return Plan(
    title: "Leverage Notes",
    baseURL: baseURL,
    sources: try sources(fromInputs: inputs),
    rules: ReadingRules(),
    settings: settings,
    headline: Configuration.Headline(),
    templates: request.templates,
    texts: inputs.map { $0.hasSuffix("/") ? $0 + "notes" : $0 + "/notes" }.filter(isFolder)
      .map { .init($0) },
    remarks: remark
  )
}

private let defaultBaseURL = "https://example.org/notes/"

private func plan(
  of request: BuildRequest,
  configuration path: String
) throws(ReportError) -> Plan {
  let configuration = try configuration(at: path)
  let rules = try readingRules(of: configuration)
  var settings = AnalysisSettings()
  settings.cadence = configuration.cadence
  settings.contracts = rules.contracts
  settings.cutOff = configuration.cutOff
  settings.headlineMeasure = configuration.headline.measure
  settings.headlinePopulation = configuration.headline.population
  settings.headlineAsset = configuration.headline.asset
  settings.levelsBand = configuration.levelsBand
  for (measure, bands) in configuration.bands {
    settings.bands[measure] = RegimeBands(
      leaning: bands.leaning,
      crowded: bands.crowded,
      extreme: bands.extreme
    )
  }
  let beside = folder(of: path) + "Templates"
  let texts = folder(of: path) + "Notes"
  return Plan(
    title: configuration.title,
    baseURL: try request.baseURL.map(checkedBaseURL) ?? configuration.baseURL,
    sources: request.inputs.isEmpty
      ? configuration.sources : try sources(fromInputs: request.inputs),
    rules: rules,
    settings: settings,
    headline: configuration.headline,
    templates: request.templates ?? (isFolder(beside) ? beside : nil),
    texts: configuration.notes.map { [$0] } ?? (isFolder(texts) ? [.init(texts)] : []),
    remarks: [],
    design: configuration.design,
    mail: configuration.mail,
    cards: configuration.cards,
    compresses: configuration.compresses,
    freshness: configuration.freshness,
    freshnessPlace: configuration.freshnessLocation,
    folder: folder(of: path)
  )
}

/// A base URL from the command line, with a slash at its end.
private func checkedBaseURL(_ text: String) throws(ReportError) -> String {
  let rest = ["https://", "http://"].compactMap { scheme in
    text.hasPrefix(scheme) ? text.dropFirst(scheme.count) : nil
  }.first
  guard let rest, let first = rest.first, first != "/",
    !text.unicodeScalars.contains(where: { $0.value <= 32 || "\"<>?#".unicodeScalars.contains($0) })
  else {
    throw ReportError(
      .arguments,
      Diagnostic(
        .error,
        ReportID.badBaseURL.rawValue,
        "`\(text)` is no absolute address of a site",
        fix: "write it as \(defaultBaseURL)"
      )
    )
  }
  return text.hasSuffix("/") ? text : text + "/"
}
