// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Intake
internal import Pages
internal import Templating

/// What a build has read: all that it makes the site of.
struct BuildJob: Sendable {
  /// What was asked.
  let request: BuildRequest
  /// What was chosen.
  let plan: Plan
  /// The sources of the templates.
  let templates: [TemplateSource]
  /// The figures.
  let dataset: Dataset
  /// What all pages share.
  var site: SiteContext
  /// The analysts' texts.
  let texts: TextsRead
  /// Which notes have a card.
  var cards = CardChoice.drawn([])
  /// What should be looked at in people's words.
  var wordWarnings: [Diagnostic] = []
  /// What else is known of them.
  var wordRemarks: [String] = []
}

/// Reads what `request` names.
///
/// - Throws: What is wrong with the configuration, the templates, the data or the texts.
func job(of request: BuildRequest) throws(ReportError) -> BuildJob {
  let plan = try plan(of: request)
  let sources = try templateSources(publisher: plan.templates)
  let templates = try compiled(sources, publisher: plan.templates)
  let dataset = try readDataset(
    plan.sources,
    rules: plan.rules,
    quarantine: request.quarantines,
    days: request.rollsUp ? plan.settings.cutOff : nil
  ).withLevelsAsPositions(by: plan.settings)
  let texts = try readTexts(in: plan.texts, includesDrafts: request.includesDrafts)
  let looks = try Looks(plan.design)
  var site = SiteContext(
    title: plan.title,
    baseURL: plan.baseURL,
    observations: dataset.observations,
    settings: plan.settings,
    templates: templates
  )
  (site.design, site.logos) = (looks.design, looks.logos)
  return BuildJob(
    request: request,
    plan: plan,
    templates: sources,
    dataset: dataset,
    site: site,
    texts: texts,
    cards: .newest(plan.cards, by: request.cardTool)
  )
}
