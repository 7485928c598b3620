// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import History
import Positioning

/// What was read to be put into a store.
package struct ReadBatch {
  /// The rows.
  package let batch: IngestBatch
  /// The files read, by the numbers that rows have.
  package let files: [String]
  /// What should be looked at but stops nothing.
  package let warnings: [Diagnostic]
  /// Columns that nobody reads, by file.
  package let ignoredColumns: [Dataset.IgnoredColumns]

  /// Gives the text of a row, by its file's number and its line; `nil` if the file has gone since.
  package func texts() -> (_ file: Int32, _ line: UInt32) -> String? {
    var texts = RowTexts(files: files)
    return { file, line in texts.text(of: InputPlace(file: Int(file), line: line)) }
  }
}

/// Reads all files of `sources` to put them into a store.
///
/// Rows are read, merged and checked as by ``readDataset(_:rules:quarantine:)``; what a build makes
/// of several rows, such as a funding interval that no row states, is left to the build.
///
/// - Parameters:
///   - sources: What to read; stores may be among them.
///   - rules: When reports became public and what contracts are of.
///   - quarantine: Whether a bad row is set aside instead of stopping the run.
/// - Returns: What was read.
/// - Throws: as ``readDataset(_:rules:quarantine:)``.
package func readBatch(
  _ sources: [SourceSpec],
  rules: ReadingRules = ReadingRules(),
  quarantine: Bool = false
) throws(ReportError) -> ReadBatch {
  let builder = try read(sources, rules: rules, quarantine: quarantine)
  return try (consume builder).batch(warnings: sources.flatMap(\.warnings))
}

extension DatasetBuilder {
  /// All that was read, merged and checked, as rows of a store.
  consuming func batch(warnings: [Diagnostic]) throws(ReportError) -> ReadBatch {
    let rows = try merged()
    var numbers = BatchNumbers(files: files, sources: rows.sources)
    var batch = IngestBatch()
    batch.positions = numbers.positions(rows)
    batch.bars = numbers.bars(rows.bars)
    batch.levels = numbers.levels(rows.levels)
    batch.gaps = gaps.sorted().map { numbers.gap($0) }
    batch.comments = eachOnce(comments)
    batch.contracts = cftc.contractNames(interner)
    batch.rejections = findings.rejected.compactMap { numbers.rejection($0) }
    (batch.files, batch.sources, batch.series) = (files, numbers.sources, numbers.series)
    return ReadBatch(
      batch: batch,
      files: files,
      warnings: warnings + self.warnings,
      ignoredColumns: ignoredColumns
    )
  }
}
