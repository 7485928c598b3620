// SPDX-License-Identifier: Apache-2.0

/// A step of a build that is told while it runs.
package enum BuildStage: String, Sendable, CaseIterable {
  case read, write, check, publish
}

/// What a build tells while it runs: a step, and how much of it there is.
package struct BuildProgress: Sendable {
  /// The step that has ended.
  package let stage: BuildStage
  /// What it made.
  package let count: Int
  /// What that is, in the plural.
  package let noun: String

  /// The step `stage` made `count` of `noun`.
  init(_ stage: BuildStage, _ count: Int, _ noun: String) {
    self.stage = stage
    self.count = count
    self.noun = noun
  }
}
