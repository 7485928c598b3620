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
  let analyst = try job.analyst()
  return (job.withWords(around: analyst.notes), analyst)
}

extension BuildJob {
  /// Who analyses what was read.
  ///
  /// - Throws: `data.no-notes` if there is nothing to write of.
  func analyst() throws(ReportError) -> Analyst {
    let analyst = Analyst(
      observations: dataset.observations,
      bars: dataset.bars,
      levels: dataset.levels,
      settings: plan.settings
    )
    try requireNotes(analyst, of: self)
    return analyst
  }
}
