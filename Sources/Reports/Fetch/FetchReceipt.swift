// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import History

/// What came of a fetch, be it broken or whole.
package struct FetchReceipt: Sendable {
  /// What the venue is called.
  package let venue: String
  /// The store's file.
  package let store: String
  /// What came of the rows.
  package internal(set) var counts = IngestCounts()
  /// How many windows there were to ask for, and how many were put into the store.
  package internal(set) var wanted = 0, kept = 0
  /// How many requests were sent, repeated ones among them.
  package internal(set) var requests = 0
  /// What went wrong, and what should be looked at though it stopped nothing.
  package internal(set) var findings: [Diagnostic] = []
  /// Where the run failed; `nil` if it is whole.
  package internal(set) var failure: Stage?
  /// Whether it was asked to stop.
  package internal(set) var isInterrupted = false
  /// What a reader may want to know.
  package internal(set) var remarks: [String] = []
}

extension FetchReceipt {
  /// Notes what went wrong; the gravest failure decides how the run ends.
  mutating func fail(_ stage: Stage, _ found: [Diagnostic]) {
    findings += found
    let ranks: [Stage] = [.arguments, .data, .service]
    let rank = { (stage: Stage) in ranks.firstIndex(of: stage) ?? ranks.count }
    if failure.map({ rank($0) < rank(stage) }) ?? true { failure = stage }
  }

  /// Adds what came of a window.
  mutating func add(_ other: IngestCounts) {
    kept += 1
    counts.new += other.new
    counts.known += other.known
    counts.restated += other.restated
    counts.gaps += other.gaps
  }
}

/// What a fetch is doing.
package enum FetchNews: Sendable {
  /// A window of a series is in the store.
  case window(series: String, done: Int, of: Int, rows: Int)
  /// A series has been gone through.
  case series(String, windows: Int, rows: Int)
  /// A request failed and is tried again.
  case waiting(Duration, reason: String)
}
