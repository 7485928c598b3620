// SPDX-License-Identifier: Apache-2.0

/// A canonical column of canonical files, by the name it has there.
package enum Column: String, Hashable, Sendable, CaseIterable {
  case time, asset, venue, contract, measure, population, unit
  case long, short, ratio, spreading
  case price
  case open, high, low, close
  case fundingRate = "funding_rate"
  case fundingIntervalHours = "funding_interval_hours"
  case openInterest = "open_interest"
  case volume
  case marketCap = "market_cap"
  case interval
  case closeTime = "close_time"
  case published, source, rounding, status

  /// What the cells of the column hold.
  var kind: CellKind {
    switch self {
    case .time, .published, .closeTime: .time
    case .long, .short, .ratio, .spreading, .price, .open, .high, .low, .close, .fundingRate,
      .fundingIntervalHours, .openInterest, .volume, .marketCap, .rounding:
      .number
    case .asset, .venue, .contract, .measure, .population, .unit, .interval, .source, .status:
      .text
    }
  }
}

/// What a cell holds.
enum CellKind: Hashable, Sendable {
  case text, number, time
}

/// What a source's files hold.
package enum SourceKind: String, Hashable, Sendable, CaseIterable {
  case positions, market, levels, cftc, venue, comments
  /// A store that `ingest` made, which holds all of these.
  case sqlite

  /// The kinds that a folder of input may have a folder of.
  static let laidOut = allCases.filter { $0 != .sqlite }

  /// The columns a file of this kind may have, in the order they are documented; none where the
  /// source has a format of its own, and of a venue's files what a source may add to them.
  package var columns: [Column] {
    switch self {
    case .positions:
      [
        .time, .asset, .venue, .contract, .measure, .population, .unit, .long, .short, .ratio,
        .spreading, .published, .source, .rounding, .status,
      ]
    case .market:
      [
        .time, .asset, .venue, .open, .high, .low, .close, .fundingRate, .fundingIntervalHours,
        .openInterest, .volume, .marketCap, .interval, .closeTime, .published, .source, .rounding,
        .status,
      ]
    case .levels:
      [.time, .asset, .venue, .price, .long, .short, .published, .source, .rounding, .status]
    case .venue: [.asset, .venue, .contract, .unit, .interval, .time, .price]
    case .cftc, .comments, .sqlite: []
    }
  }

  /// How the names of files of this kind end.
  var endings: [String] {
    switch self {
    case .cftc: [".txt", ".csv"]
    case .venue: [".csv", ".json"]
    case .comments: [".jsonl", ".ndjson", ".json"]
    case .sqlite: [".sqlite"]
    case .positions, .market, .levels: [".csv", ".jsonl", ".ndjson"]
    }
  }

  /// The columns every file must have, by itself or as a constant.
  var required: [Column] {
    switch self {
    case .positions: [.time, .asset, .measure]
    case .market: [.time, .asset]
    case .levels: [.time, .asset, .price]
    case .cftc, .venue, .comments, .sqlite: []
    }
  }

  /// Sets of columns of which a file must have one whole.
  var alternatives: [[Column]] {
    switch self {
    case .positions: [[.long, .short], [.ratio]]
    case .market: [[.close], [.fundingRate], [.openInterest], [.volume], [.marketCap]]
    case .levels: [[.long, .short]]
    case .cftc, .venue, .comments, .sqlite: []
    }
  }
}
