// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// The stable names of everything this target can find wrong.
package enum FetchID: String, Hashable, Sendable, CaseIterable {
  // What was asked for.
  /// No venue of this name is known.
  case unknownVenue = "fetch.unknown-venue"
  /// An asset's name is none.
  case badAsset = "fetch.bad-asset"
  /// The address of a proxy is none that is asked.
  case badEndpoint = "fetch.bad-endpoint"
  /// The venue wants a key, and the environment has none, or one that no header can carry.
  case keyMissing = "fetch.key-missing"

  // What the venue did, after all tries.
  /// Nobody answered.
  case unreachable = "fetch.unreachable"
  /// The answer did not come in time.
  case timeOut = "fetch.time-out"
  /// The answer broke off.
  case truncated = "fetch.truncated"
  /// The answer is larger than any that is read.
  case tooLarge = "fetch.too-large"
  /// The venue has a fault of its own.
  case failing = "fetch.failing"
  /// The venue asked for fewer requests.
  case busy = "fetch.busy"
  /// The venue takes no requests from this address for now.
  case banned = "fetch.banned"
  /// The venue answered, but not with data.
  case refused = "fetch.refused"
  /// The venue does not know the asset.
  case unknownAsset = "fetch.unknown-asset"
  /// The answer is no payload.
  case unreadable = "fetch.unreadable"
  /// The answer is of other times than were asked for.
  case otherTimes = "fetch.other-times"
  /// Warning: the venue has nothing of the asset.
  case noRows = "fetch.no-rows"
  /// Warning: the venue no longer serves days that were asked for.
  case tooEarly = "fetch.too-early"
  /// Warning: days between the last fetch and this one are lost.
  case lostDays = "fetch.lost-days"

  // Archives.
  /// An archive is none that is unpacked.
  case badArchive = "fetch.bad-archive"
}

extension Diagnostic {
  /// A finding of this target.
  package init(
    _ id: FetchID,
    _ summary: String,
    severity: Severity = .error,
    notes: [Note] = [],
    fix: String? = nil
  ) {
    self.init(severity, id.rawValue, summary, notes: notes, fix: fix)
  }
}
