// SPDX-License-Identifier: Apache-2.0

/// A step of a build that is told while it runs.
package enum BuildStage: String, Sendable, CaseIterable {
  case read, prepare, write, check, publish
}

/// What a build tells while it runs: a step, and how much of it there is.
package struct BuildProgress: Sendable {
  /// The step that has ended.
  package let stage: BuildStage
  /// What it made.
  package let count: Int
  /// What that is, in the plural.
  package let noun: String

  /// How long it took.
  package let time: Duration

  /// The step `stage` made `count` of `noun` in `time`.
  init(_ stage: BuildStage, _ count: Int, _ noun: String, time: Duration) {
    self.time = time
    self.stage = stage
    self.count = count
    self.noun = noun
  }
}
