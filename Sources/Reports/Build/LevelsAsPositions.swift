// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Intake
internal import Positioning

extension Dataset {
  /// The dataset with its maps of levels as positions of `liquidation_levels`, and what is odd about
  /// them as warnings: one for each asset, venue and kind, at the first map it holds of.
  consuming func withLevelsAsPositions(by settings: AnalysisSettings) -> Dataset {
    if levels.isEmpty { return self }
    let made = liquidationPositions(
      of: levels,
      bars: bars,
      band: settings.levelsBand,
      cutOff: settings.cutOff
    )
    var places: [MapName: InputPlace] = [:]
    for (level, place) in zip(levels, levelPlaces) {
      let name = MapName(level)
      places[name] = places[name].map { min($0, place) } ?? place
    }
    let warnings = made.findings.grouped.map { findings in
      warning(on: findings, at: places[MapName(findings[0])].map(location))
    }
    let positions = made.observations.compactMap { observation in
      places[MapName(observation)].map { (observation, $0) }
    }
    return adding(positions, warnings: warnings)
  }
}

/// What makes levels one map.
private struct MapName: Hashable {
  let asset: Asset
  let venue: Venue
  let time: ObservationTime
  let published: Instant

  init(_ level: LiquidationLevel) {
    (asset, venue, time) = (level.key.asset, level.key.venue, level.key.time)
    published = level.published
  }

  init(_ finding: LevelFinding) {
    (asset, venue, time) = (finding.asset, finding.venue, finding.time)
    published = finding.published
  }

  init(_ observation: Observation) {
    let market = observation.key.market
    (asset, venue, time) = (market.asset, market.venue, observation.key.time)
    published = observation.published
  }
}

extension [LevelFinding] {
  /// Those of one asset, venue and kind together, in the order of their first.
  fileprivate var grouped: [[LevelFinding]] {
    var places: [String: Int] = [:]
    var groups: [[LevelFinding]] = []
    for finding in self {
      let name = "\(finding.id.rawValue) \(finding.asset.symbol) \(finding.venue.name)"
      if let place = places[name] {
        groups[place].append(finding)
      } else {
        places[name] = groups.count
        groups.append([finding])
      }
    }
    return groups
  }
}

extension LevelFinding {
  fileprivate var id: ReportID {
    switch kind {
    case .noPrice: .unpricedLevels
    case .implausible: .implausibleLevels
    case .wrongSide: .wrongSideLevels
    }
  }

  /// How many times open interest the larger side is.
  fileprivate var multiple: Double {
    if case .implausible(let multiple) = kind { multiple } else { 0 }
  }

  /// What is on the wrong side, US dollars.
  fileprivate var notional: Double {
    if case .wrongSide(let notional) = kind { notional } else { 0 }
  }
}

/// One warning for findings of one kind about maps of one asset and venue; at least one.
private func warning(on findings: [LevelFinding], at place: SourceLocation?) -> Diagnostic {
  let first = findings[0]
  let venue = first.venue.isAll ? "" : " at `\(first.venue.name)`"
  let times = findings.count == 1 ? "\(first.time)" : "\(first.time) and \(findings.count - 1) more"
  let subject = "the levels of `\(first.asset.symbol)`\(venue), \(times),"
  let (summary, fix) =
    switch first.kind {
    case .noPrice:
      (
        "\(subject) have no close above zero at most 7 days old beside them and give no figure",
        "add closes of the asset under `market`"
      )
    case .implausible:
      (
        "\(subject) sum to as much as "
          + "\(number(findings.map(\.multiple).max() ?? 0, places: 1)) times the open interest; "
          + "both sides are scaled to it",
        "ask the source what its sizes are; they can only be read against each other"
      )
    case .wrongSide:
      (
        "\(subject) hold up to \(money(findings.map(\.notional).max() ?? 0)) on the wrong side of "
          + "the price, which is left out",
        "longs are liquidated below the price and shorts above: see that columns are not exchanged"
      )
    }
  return Diagnostic(.warning, first.id.rawValue, summary, at: place, fix: fix)
}
