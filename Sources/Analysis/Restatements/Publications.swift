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

extension RandomAccessCollection where Element: Publication, Index == Int {
  /// The runs of publications of one figure that has several, of elements in the order of their keys
  /// and publications.
  var severalTimes: [Range<Int>] {
    guard var before = first else { return [] }
    var runs: [Range<Int>] = []
    var start = startIndex
    for index in indices.dropFirst() {
      let next = self[index]
      if !next.isOfKey(of: before) {
        if index - start > 1 { runs.append(start..<index) }
        start = index
      }
      before = next
    }
    if endIndex - start > 1 { runs.append(start..<endIndex) }
    return runs
  }

  /// The places of the publications that were followed by others of their figure, each with what it
  /// says when it states what the last of these states.
  fileprivate var statedAnew: [(index: Int, publication: Element)] {
    severalTimes.flatMap { run in
      run.dropLast().map { ($0, self[$0].stating(self[run.upperBound - 1])) }
    }
  }
}

extension [MarketBar] {
  /// The same publications, each stating what the last one of its figure states.
  var restated: [MarketBar] {
    var all = self
    for (index, bar) in statedAnew { all[index] = bar }
    return all
  }
}

extension ObservationList {
  /// The same publications, each stating what the last one of its figure states.
  var restated: ObservationList {
    var all = self
    for (index, observation) in statedAnew { all.replace(at: index, with: observation) }
    return all
  }
}
