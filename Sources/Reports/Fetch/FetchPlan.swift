// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Fetch
internal import Positioning

/// What a fetch asks for.
struct FetchPlan {
  /// A series with what is missing of it.
  struct Job {
    let series: FetchSeries
    /// What the store calls it as the file of its rows.
    let file: String
    /// What the store calls it as what was asked for, the assets taken of it included.
    let name: String
    /// The assets taken of a series that has all; none for all.
    let assets: [String]
    /// Whether something was fetched of it before.
    let isKnown: Bool
    /// What is missing, the oldest first.
    let windows: [FetchWindow]
  }

  private let venue: FetchVenue
  private let series: [FetchSeries]
  private let since: Instant
  private let isAsked: Bool
  private let now: Instant
  private let until: Instant?
  private let taken: [String]

  /// The plan of a request at a time.
  ///
  /// Hours go up to the last cut-off: those after it are of a day whose note is not written yet, and would
  /// make it of what had come by chance.
  ///
  /// - Throws: `fetch.bad-asset`.
  init(
    _ request: FetchRequest,
    of venue: FetchVenue,
    at now: Instant,
    cutOff: CutOff
  ) throws(ReportError) {
    (self.venue, self.now) = (venue, now)
    until = venue.isOfAll ? nil : cutOff.last(through: now)
    let named = try assetNames(request.assets)
    taken = venue.isOfAll ? named.sorted() : []
    if venue.isOfAll { try checkReported(named, venue) }
    let assets = named.isEmpty ? ["BTC", "ETH"] : named
    series = venue.isOfAll ? venue.series("") : assets.flatMap(venue.series)
    let days = venue.isOfAll ? 365 : 30
    since = (request.since ?? now.day - days).start
    isAsked = request.since != nil
  }

  /// What is missing in a store, series by series.
  func jobs(_ known: KnownWindows) -> [Job] {
    series.map { series in
      let file = venue.storedName(of: series)
      let name = file + (taken.isEmpty ? "" : " of \(taken.joined(separator: ", "))")
      let windows = series.missingWindows(
        since: since,
        now: now,
        until: until,
        known: known.whole(name)
      )
      return Job(
        series: series,
        file: file,
        name: name,
        assets: taken,
        isKnown: known.last(name) != nil,
        windows: windows
      )
    }
  }

  /// What can no longer be had: days asked for, and days since the last fetch.
  func warnings(_ known: KnownWindows) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    let limited = series.compactMap { series in
      series.firstServed(at: now).map { (name: venue.storedName(of: series), first: $0) }
    }
    if isAsked, let first = limited.map(\.first).max(), first > since {
      warnings.append(
        Diagnostic(
          .tooEarly,
          "\(venue.title) serves part of this only from \(first.day) on",
          severity: .warning,
          fix: "fetch at least as often as that, or take earlier days from files"
        )
      )
    }
    let lost = limited.compactMap { one -> (Instant, Instant)? in
      guard let last = known.last(one.name), last < one.first else { return nil }
      return (last, one.first)
    }
    if let from = lost.map(\.0).min(), let until = lost.map(\.1).max() {
      warnings.append(
        Diagnostic(
          .lostDays,
          "\(venue.title) no longer serves all from \(from) to \(until), and it was not fetched",
          severity: .warning,
          fix: "fetch more often; what is missing may be in the venue's bulk files"
        )
      )
    }
    return warnings
  }
}

/// Refuses assets that no known contract of the CFTC's reports is of.
///
/// - Throws: `fetch.unknown-asset`, of each.
private func checkReported(_ assets: [String], _ venue: FetchVenue) throws(ReportError) {
  let known = Set(ContractSize.ofCFTC.values.map(\.asset.symbol))
  let problems = assets.filter { !known.contains($0) }.map { asset in
    Diagnostic(
      .unknownAsset,
      "no contract of the CFTC's reports is known to be of `\(asset)`",
      fix: "leave `--asset` out; the store then has every contract"
    )
  }
  guard problems.isEmpty else { throw ReportError(.arguments, problems) }
}

extension FetchVenue {
  /// What a series is called in a store, as the file of its rows and the name of its windows.
  func storedName(of series: FetchSeries) -> String { "\(name): \(series.name)" }
}
