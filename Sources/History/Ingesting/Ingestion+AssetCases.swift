// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Positioning

extension Ingestion {
  /// Refuses an asset whose name differs from another's only in the case of ASCII letters.
  ///
  /// A build refuses them, and what is in a store cannot be taken out of it again. Contracts of reports have
  /// their assets only when the store is read, so theirs the build looks at.
  mutating func checkAssetCases() {
    var known: [[UInt8]: String] = [:]
    var told: Set<String> = []
    // Numbers grow, so those that were there before come first.
    for (number, one) in catalog.series.enumerated() {
      guard let asset = one.asset, !asset.isEmpty else { continue }
      let folded = foldedCase(asset)
      guard let other = known[folded] else {
        known[folded] = asset
        continue
      }
      guard other != asset, told.insert(asset).inserted else { continue }
      findings.add(
        Diagnostic(
          .assetCase,
          "the assets `\(other)` and `\(asset)` differ only in the case of letters",
          at: place(of: Int32(number)),
          fix: "name it `\(other)`, as the store does"
        )
      )
    }
  }

  /// Where the batch has the first row of a series of the store.
  private func place(of number: Int32) -> SourceLocation? {
    first(of: number, batch.positions) ?? first(of: number, batch.bars)
      ?? first(of: number, batch.levels)
  }

  private func first<Row: StoredRow>(of number: Int32, _ rows: RowSource<Row>) -> SourceLocation? {
    for index in 0..<rows.count where series[Int(rows[index].head.series)] == number {
      let head = rows[index].head
      return SourceLocation(file: batch.files[Int(head.file)], line: Int(head.line))
    }
    return nil
  }
}
