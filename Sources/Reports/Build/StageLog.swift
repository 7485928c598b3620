// SPDX-License-Identifier: Apache-2.0

/// The stages of one build with the time each took.
struct StageLog {
  /// The stages that have ended.
  private(set) var stages: [BuildProgress] = []
  private var last = ContinuousClock.now

  /// A log that begins now.
  init() {}

  /// The stage that has ended now; it began when the one before ended.
  mutating func end(_ stage: BuildStage, _ count: Int, _ noun: String) -> BuildProgress {
    let now = ContinuousClock.now
    let ended = BuildProgress(stage, count, noun, time: now - last)
    stages.append(ended)
    last = now
    return ended
  }
}
