// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

extension DatasetBuilder {
  /// Reads a file from a venue, whose bytes these are, as the dataset's file number `index`.
  ///
  /// - Throws: what makes the file as a whole unreadable: `data.venue-shape`, `data.venue-format`,
  ///   `data.venue-ambiguous`, `data.venue-refusal`, `data.venue-constant`, and what is wrong with its
  ///   header or its JSON.
  mutating func readVenue(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ path: String,
    _ spec: SourceSpec,
    _ index: Int
  ) throws(ReportError) {
    let document = try VenueDocument(bytes, file: path)
    let asked = spec.format.flatMap(VenueFormat.named)
    let file = try document.recognised(as: asked)
    if let asked, let other = document.otherName(than: asked) {
      warnings.append(document.doubt(asked, other))
    }
    var reader = VenueReader(bytes, file)
    var source = VenueSource(file.format, of: path, file: index, spec.constants.mapValues(\.text))
    if !file.format.opening.isEmpty {
      try source.setInterval(from: path, step: reader.leastStep(of: file.format.opening))
    }
    warnings += spec.unread(by: source, of: path)
    var sink = VenueSink(source)
    var told = FileFaults()
    var isReading = true
    while isReading {
      do throws(RowFault) {
        isReading = try sink.readRow(of: &reader)
      } catch {
        // What the payload does not say, no row of it says.
        if error.problem.id == .venueConstant {
          throw ReportError(.data, error.diagnostic(path, bytes))
        }
        if findings.quarantine {
          findings.reject(error.rejected(path, bytes))
        } else if told.isToldFully(error) {
          findings.add([error.diagnostic(path, bytes)])
        }
      }
    }
    findings.add(told.rest(of: path))
    take(sink)
    add(sink.halves, isCut: spec.dropsLast)
    warnings += sink.disagreements.warnings { offset in
      let (line, column) = LineTable(bytes).place(of: offset)
      return SourceLocation(file: path, line: line, column: column)
    }
  }

  /// Adds what a file said to what all said.
  private mutating func take(_ sink: VenueSink) {
    let numbers = sink.markets.map { markets.number(of: $0) }
    for var row in sink.positions {
      row.market = numbers[Int(row.market)]
      positions.append(row)
    }
    bars += sink.bars
    levels += sink.levels
    gaps.formUnion(sink.gaps)
  }
}

extension SourceSpec {
  /// A warning for each constant that the file at `path` has no use for, because it says it itself.
  fileprivate func unread(by source: VenueSource, of path: String) -> [Diagnostic] {
    kind.columns.filter { constants[$0] != nil && !source.uses($0) }.map { column in
      Diagnostic(
        .constantColumn,
        "`\(column.rawValue)` of the source is not used: `\(source.format.name)` says it itself",
        severity: .warning,
        at: SourceLocation(file: path, line: 1),
        fix: "remove the constant, or name this file in a source of its own"
      )
    }
  }
}

extension VenueSink {
  /// Reads the next row; `false` at the end of the file.
  ///
  /// - Throws: what is wrong with the row, nothing of which then stays.
  fileprivate mutating func readRow(of reader: inout VenueReader) throws(RowFault) -> Bool {
    guard let (cells, start) = try reader.next() else { return false }
    line = UInt32(clamping: start.line)
    let before = mark
    do throws(VenueFault) {
      try source.format.read(cells, &self)
    } catch {
      cut(to: before)
      throw reader.fault(error, of: cells.row, start)
    }
    return true
  }
}
