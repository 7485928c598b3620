// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Rows that are made when they are asked for, so that a million need not be there twice.
package struct RowSource<Row: Sendable> {
  /// How many there are.
  package let count: Int
  private let make: (Int) -> Row

  /// `count` rows, made by their index.
  package init(count: Int, _ make: @escaping (Int) -> Row) {
    (self.count, self.make) = (count, make)
  }

  /// No rows.
  package static var none: RowSource { RowSource([]) }

  /// The rows of `all`.
  package init(_ all: [Row]) { self.init(count: all.count) { all[$0] } }

  /// The row at an index from 0.
  package subscript(index: Int) -> Row { make(index) }
}

/// What is put into a store at once: rows that agree among themselves, each key and publication once.
///
/// Series, sources and files are given by number: their place in the lists here.
package struct IngestBatch {
  /// The files that were read, by the names to remember them by.
  package var files: [String] = []
  /// Names of sources; the first is empty and stands for none.
  package var sources: [String] = [""]
  /// What rows are about.
  package var series: [Series] = []
  /// The rows; those of levels in the order of price within series, time and publication.
  package var positions: RowSource<StoredPosition> = .none
  package var bars: RowSource<StoredBar> = .none
  package var levels: RowSource<StoredLevel> = .none
  /// Rows without a figure.
  package var gaps: [StoredGap] = []
  /// What readers said.
  package var comments: [ReaderComment] = []
  /// The names of contracts that no table has.
  package var contracts: [StoredContractName] = []
  /// Rows set aside in the files; those of an earlier reading of a file are forgotten.
  package var rejections: [StoredRejection] = []
  /// The stretches of a venue's history that the rows are all of.
  package var fetched: [FetchedWindow] = []

  /// An empty batch.
  package init() {}
}

/// How a batch is put into a store.
package struct IngestRules {
  /// When reports became public that do not say.
  package var releases = ReleaseCalendar()
  /// When other values for what is known became public, where their rows do not say; `nil` refuses
  /// them.
  package var restated: Instant?
  /// Whether what became public no earlier than `restated` is restated a second after that, instead of
  /// stopping the run.
  package var delaysRestatements = false
  /// Whether rows that contradict the store are set aside instead of stopping the run.
  package var quarantines = false
  /// The text of a row: of a file by number, and a line.
  package var text: (_ file: Int32, _ line: UInt32) -> String? = { _, _ in nil }
  /// How long another who reads or writes the store is waited for, in seconds.
  package var patience = 60.0

  /// The ordinary rules.
  package init() {}
}

/// What came of putting a batch into a store.
package struct IngestCounts: Hashable, Sendable {
  /// Rows whose key was not known, or that say more of a known one, as a funding rate beside a price.
  package var new = 0
  /// Rows that the store had.
  package var known = 0
  /// Rows of a known key as published at another time.
  package var restated = 0
  /// Gaps that were not known.
  package var gaps = 0
  /// Comments that were not known.
  package var comments = 0
  /// Rows set aside, those that contradict the store among them.
  package var rejected = 0

  /// Nothing yet.
  package init() {}
}
