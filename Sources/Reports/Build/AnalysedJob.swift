// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Intake
internal import Pages

/// What a build of `request` would read, with who analyses it: the base of all that looks at notes
/// without publishing them.
///
/// - Throws: What is wrong with the configuration, the templates, the data or the texts;
///   `data.no-notes`.
func analysedJob(
  of request: BuildRequest
) throws(ReportError) -> (job: BuildJob, analyst: Analyst) {
  let job = try job(of: request)
  let analyst = Analyst(
    observations: job.dataset.observations,
    bars: job.dataset.bars,
    levels: job.dataset.levels,
    settings: job.plan.settings
  )
  try requireNotes(analyst, of: job)
  return (job.withWords(around: analyst.notes), analyst)
}
