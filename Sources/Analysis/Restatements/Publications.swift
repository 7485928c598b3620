// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// A figure as one of its publications states it.
protocol Publication {
  associatedtype Content: Equatable
  /// When it became public.
  var published: Instant { get }
  /// All that a restatement may change.
  var content: Content { get }
  /// Whether `other` is a publication of the same figure.
  func isOfKey(of other: Self) -> Bool
  /// This publication with the content of `other`.
  func stating(_ other: Self) -> Self
}

extension Observation: Publication {
  /// The figure with what it carries that figures of notes are made of.
  struct Content: Hashable {
    let value: PositionValue
    let statedRatio, spreading, rounding: Double?
    let status: Status
  }

  /// See ``Publication/content``.
  var content: Content {
    Content(
      value: value,
      statedRatio: statedRatio,
      spreading: spreading,
      rounding: rounding,
      status: status
    )
  }

  /// See ``Publication/isOfKey(of:)``; neighbours mostly differ in time.
  func isOfKey(of other: Observation) -> Bool {
    key.time == other.key.time && key == other.key
  }

  /// See ``Publication/stating(_:)``.
  func stating(_ other: Observation) -> Observation {
    Observation(
      key: key,
      published: published,
      value: other.value,
      statedRatio: other.statedRatio,
      spreading: other.spreading,
      rounding: other.rounding,
      status: other.status,
      source: source
    )
  }
}

extension MarketBar: Publication {
  /// See ``Publication/content``.
  var content: Values { values }

  /// See ``Publication/isOfKey(of:)``; neighbours mostly differ in time.
  func isOfKey(of other: MarketBar) -> Bool { key.time == other.key.time && key == other.key }

  /// See ``Publication/stating(_:)``.
  func stating(_ other: MarketBar) -> MarketBar {
    MarketBar(
      key: key,
      published: published,
      values: other.values,
      rounding: other.rounding,
      status: other.status,
      source: source
    )
  }
}

extension Array where Element: Publication {
  /// The runs of publications of one figure that has several, of elements in the order of their keys
  /// and publications.
  var severalTimes: [Range<Int>] {
    var runs: [Range<Int>] = []
    var start = 0
    for index in indices.dropFirst() where !self[index].isOfKey(of: self[index - 1]) {
      if index - start > 1 { runs.append(start..<index) }
      start = index
    }
    if count - start > 1 { runs.append(start..<count) }
    return runs
  }

  /// The same publications, each stating what the last one of its figure states.
  var restated: [Element] {
    var all = self
    for run in severalTimes {
      for index in run.dropLast() { all[index] = self[index].stating(self[run.upperBound - 1]) }
    }
    return all
  }
}
