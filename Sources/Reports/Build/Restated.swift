// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Intake
internal import Positioning

/// What of a dataset was published again, note by note.
struct Restated: Sendable {
  /// What became public after each note of what it knew, in the order of the notes.
  let after: [[Restatement]]
  /// The digest of each note's; empty where there is nothing.
  let digests: [[UInt8]]

  /// What became public after each of `notes`.
  ///
  /// - Complexity: O(n) in the dataset; without restatements nothing else is done.
  init(_ notes: [NoteDate], in dataset: Dataset, by settings: AnalysisSettings) {
    let book = RestatementBook(dataset.observations, bars: dataset.bars, settings: settings)
    after = notes.map(book.after)
    digests = after.map { dataset.digest(of: $0) }
  }
}

extension Dataset {
  /// The digest of the figures of `restatements`; empty without any.
  fileprivate func digest(of restatements: [Restatement]) -> [UInt8] {
    if restatements.isEmpty { return [] }
    var writer = ByteWriter(capacity: restatements.count * 160)
    for restatement in restatements {
      switch restatement.subject {
      case .positions(let market):
        writer.add(market)
        writer.addFigure(of: observations[restatement.index])
      case .prices: writer.add(bars[restatement.index])
      }
    }
    return Reports.digest(of: writer)
  }
}
