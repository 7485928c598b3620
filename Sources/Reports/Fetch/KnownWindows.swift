// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import History
internal import Positioning

/// What a store has of venues' histories, by request.
struct KnownWindows {
  private let windows: [String: [FetchedWindow]]

  /// What the store at `path` has.
  ///
  /// - Throws: as ``fetchedWindows(in:)``.
  init(in path: String) throws(ReportError) {
    windows = Dictionary(grouping: try fetchedWindows(in: path), by: \.request)
  }

  /// The stretches that need not be asked for again.
  func whole(_ request: String) -> [Range<Instant>] {
    (windows[request] ?? []).filter(\.isWhole).map(\.times)
  }

  /// The last moment that was asked for; `nil` if nothing was.
  func last(_ request: String) -> Instant? { windows[request]?.map(\.times.upperBound).max() }
}
