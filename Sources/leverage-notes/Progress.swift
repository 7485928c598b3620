// SPDX-License-Identifier: Apache-2.0
import Glibc
import Reports

/// The progress of a build: a live line on a terminal, one line a stage elsewhere.
struct Progress {
  private let isShown: Bool
  private let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Progress that is written unless `isShown` is false.
  init(isShown: Bool) { self.isShown = isShown }

  /// Tells that a stage has ended.
  func show(_ progress: BuildProgress) {
    guard isShown else { return }
    let milliseconds = progress.time.milliseconds
    let line = "\(progress.stage): \(progress.count) \(progress.noun), \(milliseconds) ms"
    print(isTerminal ? "\r\u{1B}[K" + line : line, terminator: isTerminal ? "" : "\n")
    fflush(nil)
  }

  /// Clears the live line.
  func end() {
    if isShown, isTerminal { print("\r\u{1B}[K", terminator: "") }
  }
}
