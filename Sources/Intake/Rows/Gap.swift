// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// A row without any value: the source had a place for a figure and no figure.
package struct Gap: Hashable, Sendable, Comparable {
  /// What the figure would have been about, as far as the row says.
  package enum Subject: Hashable, Sendable {
    /// A positions row that names its market whole.
    case market(Market)
    /// A market row that names its asset.
    case bar(Asset, Venue)
    /// A row of levels that names its asset.
    case level(Asset, Venue)
    /// A row that does not say.
    case unknown
  }

  /// The time of the row.
  package let time: ObservationTime
  /// What it is about.
  package let subject: Subject

  /// A gap at a time.
  package init(time: ObservationTime, subject: Subject) {
    self.time = time
    self.subject = subject
  }

  /// Orders by time, then subject: unknown, market rows, levels, positions rows.
  package static func < (a: Gap, b: Gap) -> Bool {
    if a.time != b.time { return a.time < b.time }
    switch (a.subject, b.subject) {
    case (.unknown, .unknown): return false
    case (.unknown, _): return true
    case (.bar, .unknown): return false
    case (.bar(let a, let venue), .bar(let b, let other)):
      return a != b ? a < b : venue < other
    case (.bar, _): return true
    case (.level, .unknown), (.level, .bar): return false
    case (.level(let a, let venue), .level(let b, let other)):
      return a != b ? a < b : venue < other
    case (.level, .market): return true
    case (.market(let a), .market(let b)): return a < b
    case (.market, _): return false
    }
  }
}
