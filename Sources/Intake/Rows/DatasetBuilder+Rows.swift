// SPDX-License-Identifier: Apache-2.0

extension DatasetBuilder {
  /// Reads all rows of the dataset's file number `file`, whose bytes these are, and understands them;
  /// `isDone` is told which are no longer needed.
  mutating func understand(
    _ pieces: inout any RowPieces,
    _ spec: SourceSpec,
    _ file: Int,
    _ bytes: UnsafeBufferPointer<UInt8>,
    isDone: (Range<Int>) -> Void
  ) {
    // No table may be held on to while rows are read, or they would be read into a copy.
    switch spec.kind {
    case .positions:
      let reader = PositionReader(
        pieces.piece.table,
        file: file,
        isBalanced: spec.isBalanced,
        rules.releases
      )
      understand(&pieces, bytes, by: reader, into: \.positions, isDone)
    case .market:
      understand(
        &pieces,
        bytes,
        by: BarReader(pieces.piece.table, file: file),
        into: \.bars,
        isDone
      )
    case .levels:
      understand(
        &pieces,
        bytes,
        by: LevelReader(pieces.piece.table, file: file),
        into: \.levels,
        isDone
      )
    case .cftc, .venue, .comments, .sqlite: break  // read without a table
    }
  }

  private mutating func understand<Reader: RowReader>(
    _ pieces: inout any RowPieces,
    _ bytes: UnsafeBufferPointer<UInt8>,
    by reader: Reader,
    into all: WritableKeyPath<DatasetBuilder, [Reader.Row]>,
    _ isDone: (Range<Int>) -> Void
  ) {
    var reader = reader
    var rows: [Reader.Row] = []
    swap(&rows, &self[keyPath: all])
    defer { swap(&rows, &self[keyPath: all]) }
    let first = rows.count
    // However long the pieces, cells that cannot be read come before rows that break a rule.
    var broken = Findings(quarantine: findings.quarantine)
    var (isFirst, done) = (true, 0)
    while pieces.readPiece(&interner) {
      let report = RowReport(bytes: bytes, piece: pieces.piece)
      report.cellProblems(to: &findings)
      let table = report.piece.table
      for row in 0..<table.count where !table.isBad[row] {
        do throws(RowProblem) {
          switch try reader.read(row, of: table, interner, into: &markets) {
          case .row(let understood): rows.append(understood)
          case .gap(let gap): gaps.insert(gap)
          }
        } catch {
          report.problem(error, in: row, to: &broken)
        }
      }
      if isFirst { rows.reserve(as: rows.count - first, of: pieces.lines) }
      isFirst = false
      let end = table.starts.last ?? done
      isDone(done..<end)
      done = end
    }
    findings.add(broken)
  }
}
