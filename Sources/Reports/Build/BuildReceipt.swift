// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Intake

/// What a build did.
package struct BuildReceipt: Sendable {
  /// How many notes the site has.
  package let notes: Int
  /// How many of them were made by this build; the others were kept from an earlier one.
  package let made: Int
  /// How many pages the site has; all are checked, with their links.
  package let pages: Int
  /// How many observations were read.
  package let observations: Int
  /// Files written anew, left as they were, and removed.
  package let written: Int, unchanged: Int, removed: Int
  /// The size of the whole site.
  package let bytes: Int
  /// The folder published to.
  package let output: String
  /// The stages, in their order, with the time each took.
  package let stages: [BuildProgress]
  /// How long of the last stage the linking of unchanged files took.
  package let linking: Duration
  /// What should be looked at, though it stopped nothing.
  package let warnings: [Diagnostic]
  /// What was left out on purpose, such as drafts; one line each.
  package let leftOut: [String]
  /// What a reader who asks for more may want to know, such as columns that nobody reads.
  package let remarks: [String]
  /// Whether the site was published; else it is as it was before.
  package var isPublished = true
}

extension BuildReceipt {
  /// The receipt of a build of `job` that published nothing, and warns of `reason`.
  init(
    nothingPublishedTo output: String,
    of job: BuildJob,
    because reason: Diagnostic,
    _ stages: [BuildProgress]
  ) {
    self.init(
      notes: 0,
      made: 0,
      pages: 0,
      observations: job.dataset.observations.count,
      written: 0,
      unchanged: 0,
      removed: 0,
      bytes: 0,
      output: output,
      stages: stages,
      linking: .zero,
      warnings: job.dataset.warnings + [reason],
      leftOut: [],
      remarks: job.plan.remarks,
      isPublished: false
    )
  }
}
