// SPDX-License-Identifier: Apache-2.0
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
  let site: SiteContext
}

/// Reads what `request` names.
///
/// - Throws: What is wrong with the configuration, the templates or the data.
func job(of request: BuildRequest) throws(ReportError) -> BuildJob {
  let plan = try plan(of: request)
  let sources = try templateSources(publisher: plan.templates)
  let templates = try PageTemplates(TemplateLibrary(sources))
  let dataset = try readDataset(plan.sources, rules: plan.rules, quarantine: request.quarantines)
    .withLevelsAsPositions(by: plan.settings)
  let site = SiteContext(
    title: plan.title,
    baseURL: plan.baseURL,
    observations: dataset.observations,
    settings: plan.settings,
    templates: templates
  )
  return BuildJob(request: request, plan: plan, templates: sources, dataset: dataset, site: site)
}
