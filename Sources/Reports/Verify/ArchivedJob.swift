// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Design
internal import Diagnostics
internal import Intake
internal import Markup
internal import Pages
internal import Templating

/// What a build of the site in `folder` had read, taken from the site's own `data/`: the figures,
/// the settings and the phrases; the markup is the program's, and the publisher's where it is given.
///
/// - Parameters:
///   - record: What the site records of itself.
///   - request: Which site, with which templates.
/// - Returns: The job of a build that would make the site.
/// - Throws: What is wrong with the data, or with the templates.
func archivedJob(
  _ record: SiteRecord,
  _ request: VerifyRequest
) throws(ReportError) -> BuildJob {
  let folder = request.folder
  let sources = archivedSources(in: folder)
  let rules = ReadingRules(contracts: record.settings.contracts, unquotes: true)
  let dataset = try readDataset(sources, rules: rules)
  let markup = try templateSources(publisher: request.templates).filter { !$0.isPhrase }
  let templates = try (markup + archivedPhrases(in: folder)).sorted { $0.name < $1.name }
  var site = SiteContext(
    title: record.title,
    baseURL: record.baseURL,
    observations: dataset.observations,
    settings: record.settings,
    templates: try PageTemplates(TemplateLibrary(templates))
  )
  site.logos = try archivedLogos(of: record, in: folder)
  site.design = record.design
  site.design.takeSizes(of: site.logos)
  site.texts = try archivedTexts(in: folder)
  site.readers = try archivedReaders(in: folder)
  var build = BuildRequest()
  build.jobs = request.jobs
  build.now = record.freshness?.now
  return BuildJob(
    request: build,
    plan: Plan(
      title: record.title,
      baseURL: record.baseURL,
      sources: sources,
      rules: rules,
      settings: record.settings,
      headline: Configuration.Headline(),
      templates: request.templates,
      texts: [],
      remarks: [],
      compresses: record.compresses,
      freshness: record.freshness?.rule
    ),
    templates: templates,
    dataset: dataset,
    site: site,
    texts: TextsRead(),
    cards: .drawn(Set(record.cardDays))
  )
}

/// The logos that the site publishes, as far as they are there; what is changed in one, its digest tells.
private func archivedLogos(
  of record: SiteRecord,
  in folder: String
) throws(ReportError) -> [SiteFile] {
  try record.files.map(\.path).filter([SiteDesign.logoPath, SiteDesign.darkLogoPath].contains)
    .filter { isFile("\(folder)/\($0)") }
    .map { (path) throws(ReportError) in
      SiteFile(path: path, bytes: try contents(of: "\(folder)/\(path)"))
    }
}

/// The years of the archive as files to read.
private func archivedSources(in folder: String) -> [SourceSpec] {
  let years: [(SourceKind, String)] = [
    (.positions, "????.csv"), (.market, "market-????.csv"), (.levels, "levels-????.csv"),
  ]
  return years.map { kind, pattern in
    SourceSpec(
      kind,
      files: [SourceSpec.Written(pattern)],
      folder: "\(folder)/data/archive/",
      mayBeAbsent: true
    )
  }
}
