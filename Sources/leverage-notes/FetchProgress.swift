// SPDX-License-Identifier: Apache-2.0
import Glibc
import Reports

/// The progress of a fetch: a live line a window on a terminal, one line a series elsewhere.
struct FetchProgress {
  private let isShown: Bool
  private let isTerminal = isatty(STDOUT_FILENO) == 1

  /// Progress that is written unless `isShown` is false.
  init(isShown: Bool) { self.isShown = isShown }

  /// Tells what is going on.
  func show(_ news: FetchNews) {
    guard isShown else { return }
    switch news {
    case .window(let series, let done, let all, let rows):
      if isTerminal { write("\(series): \(done) of \(all), \(rows) new") }
    case .series(let series, let windows, let rows):
      if !isTerminal {
        write("\(series): \(windows) \(windows == 1 ? "window" : "windows"), \(rows) new")
      }
    case .waiting(let time, let reason):
      let tenths = time.milliseconds / 100
      write("trying again in \(tenths / 10).\(tenths % 10) s: \(reason)")
    }
  }

  /// Clears the live line.
  func end() {
    if isShown, isTerminal { print("\r\u{1B}[K", terminator: "") }
  }

  private func write(_ line: String) {
    // A line longer than the terminal would stay there.
    let shown = isTerminal ? "\r\u{1B}[K" + line.prefix(100) : line
    print(shown, terminator: isTerminal ? "" : "\n")
    fflush(nil)
  }
}
