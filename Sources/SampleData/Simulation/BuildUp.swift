// SPDX-License-Identifier: Apache-2.0

/// A slow build-up of a crowd on one side; it grows faster towards its end.
struct BuildUp: Hashable, Sendable {
  /// What it adds in all, in ln(short ÷ long): positive for shorts.
  let height: Double
  /// How many days it takes, at least 1.
  let days: Int
  /// Whether it may end in a squeeze.
  let breaks: Bool
  /// Days that are over.
  private var done = 0

  /// A build-up on its first day.
  init(height: Double, days: Int, breaks: Bool) {
    self.height = height
    self.days = days
    self.breaks = breaks
  }

  /// What today adds, in ln(short ÷ long): from 0.4 of the mean on the first day to 1.6 of it.
  var step: Double {
    let progress = (Double(done) + 0.5) / Double(days)
    return height / Double(days) * (0.4 + 1.2 * progress)
  }

  /// The build-up tomorrow, or `nil` if this was its last day.
  var nextDay: BuildUp? {
    guard done + 1 < days else { return nil }
    var next = self
    next.done += 1
    return next
  }
}
