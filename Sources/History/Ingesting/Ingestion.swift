// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import GRDB
internal import Positioning

/// One putting of a batch into a store: the numbers of both, and what came of it so far.
struct Ingestion {
  let batch: IngestBatch
  let database: Database
  let path: String
  let rules: IngestRules
  var catalog: Catalog
  var counts = IngestCounts()
  var findings = IngestFindings()
  /// Rows set aside because they contradict the store.
  var rejections: [StoredRejection] = []
  /// The store's numbers of the batch's series, sources and files.
  let series: [Int32], sources: [Int32], files: [Int32]

  /// An ingestion whose names are in the store.
  init(
    _ batch: IngestBatch,
    _ database: Database,
    _ path: String,
    _ rules: IngestRules
  ) throws {
    (self.batch, self.database, self.path, self.rules) = (batch, database, path, rules)
    var catalog = try Catalog(database, of: path)
    series = try batch.series.map { try catalog.number(of: $0, database) }
    sources = try batch.sources.map { try catalog.number(ofName: $0, database) }
    files = try batch.files.map { try catalog.number(ofFile: $0, database) }
    self.catalog = catalog
  }

  /// A row of the batch with the store's numbers.
  func numbered<Row: StoredRow>(_ row: Row) -> Row {
    var row = row
    row.head.series = series[Int(row.head.series)]
    row.head.source = sources[Int(row.head.source)]
    row.head.file = files[Int(row.head.file)]
    return row
  }

  /// When a row of the store became public.
  func published(_ head: RowHead) -> Instant {
    head.published.instant(
      of: head.time.time,
      catalog.series[Int(head.series)],
      rules.releases
    )
  }
}
