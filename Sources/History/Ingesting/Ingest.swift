// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import GRDB
internal import Positioning

/// Puts `batch` into the store at `path`, which is made if it is not there: all of it or nothing.
///
/// 1. finds what the store knows of each key; 2. leaves what is known, adds what is new, and keeps a
/// restatement beside what it restates; 3. notes gaps, comments and rows set aside.
///
/// Doing it twice changes nothing. Another who writes meanwhile is waited for.
///
/// - Parameters:
///   - batch: What was read.
///   - path: The store's file.
///   - rules: How it is put in.
/// - Returns: What came of it.
/// - Throws: at stage `data` `history.contradiction`, `history.restated-early` and `history.asset-case`,
///   all of them, at most 200 and then `history.more`; `history.foreign`, `history.newer`, `history.damaged`; at stage
///   `publishing` `history.cannot-write`; at stage `service` `history.busy`.
/// - Complexity: O(n log n) in the batch; O(log m) for each row that is not newer than the store.
package func ingest(
  _ batch: IngestBatch,
  into path: String,
  by rules: IngestRules = IngestRules()
) throws(ReportError) -> IngestCounts {
  let store = try StoreFile(path, forWriting: true, patience: rules.patience)
  return try store.write { database in
    try store.prepare(database)
    var ingestion = try Ingestion(batch, database, path, rules)
    try ingestion.put(batch.positions)
    try ingestion.put(batch.bars)
    try ingestion.put(batch.levels)
    ingestion.checkAssetCases()
    try ingestion.findings.check()
    try ingestion.putNotices()
    try ingestion.putFetched()
    try Schema.index(database)
    return ingestion.counts
  }
}
