// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

/// The publication times in the file at `path`, by the day the report is as of.
///
/// The file is CSV with the columns `as_of`, a bare date, and `published`, a bare date (15:30 New
/// York on it) or a moment; others are ignored.
///
/// - Throws: at stage `input` `input.missing`, `input.unreadable`; at stage `data`
///   `data.missing-column`, `data.ragged-row`, `data.empty`, `data.time`, `data.out-of-range`,
///   `data.contradiction`, and what is wrong with a header or with quotes; all of the rows at once.
func releaseTimes(in path: String) throws(ReportError) -> [Day: Instant] {
  let file = try MappedFile(path: path)
  return try file.withBytes { bytes throws(ReportError) in
    var reader = try ReleaseReader(bytes, file: path)
    return try reader.times()
  }
}

/// A walk over the rows of a releases file.
private struct ReleaseReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let file: String
  private let asOfField, publishedField, fieldCount: Int
  private var cursor: CSVCursor
  private var known: [Day: (published: Instant, line: Int)] = [:]
  private var problems: [Diagnostic] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: String) throws(ReportError) {
    let header = try CSVHeader(bytes, file: file)
    let names = ["as_of", "published"]
    let fields = names.map { header.names.firstIndex(of: $0) }
    let missing = zip(names, fields).filter { $0.1 == nil }.map { name, _ in
      Diagnostic(
        .missingColumn,
        "column `\(name)` is missing",
        at: header.location,
        fix: nearSpelling(of: name, among: header.names).map { "write `\(name)` for `\($0)`" }
          ?? "begin the file with `as_of,published`",
        excerpt: header.excerpt
      )
    }
    guard missing.isEmpty, let asOf = fields[0], let published = fields[1] else {
      throw ReportError(.data, missing)
    }
    (self.bytes, self.file, cursor) = (bytes, file, header.rest)
    (asOfField, publishedField, fieldCount) = (asOf, published, header.names.count)
  }

  mutating func times() throws(ReportError) -> [Day: Instant] {
    while cursor.startRow() {
      let start = cursor
      do throws(RowFault) {
        try readRow(start)
      } catch {
        problems.append(error.diagnostic(file, bytes))
      }
    }
    guard problems.isEmpty else { throw ReportError(.data, problems) }
    return known.mapValues(\.published)
  }

  private mutating func readRow(_ start: CSVCursor) throws(RowFault) {
    let fields = try fields(start)
    let (asOf, published) = (fields[asOfField], fields[publishedField])
    guard case .day(let day) = try time(asOf, "as_of", start).time else {
      throw RowFault(
        RowProblem(.time, "`as_of` is not a bare date", fix: "write a date, such as `2026-07-14`"),
        at: asOf.lowerBound,
        start
      )
    }
    let cell = try time(published, "published", start)
    let moment: Instant
    if case .day(let day) = cell.time {
      moment = ReleaseCalendar.release(on: day)
    } else {
      moment = cell.complete
    }
    guard moment >= day.end else {
      throw RowFault(.tooEarly, at: published.lowerBound, start)
    }
    if let first = known[day], first.published != moment {
      throw RowFault(.releasedTwice(day, line: first.line), at: start.offset, start)
    }
    known[day] = (moment, start.line)
  }

  private mutating func fields(_ start: CSVCursor) throws(RowFault) -> [Range<Int>] {
    var fields: [Range<Int>] = []
    while true {
      let field = try cursor.next(inRow: start)
      fields.append(field.range)
      if field.end == .row { break }
    }
    guard fields.count == fieldCount else {
      let problem = RowProblem(
        .raggedRow,
        "the row has \(fields.count) \(fields.count == 1 ? "field" : "fields"), the header has \(fieldCount)",
        fix: "write a comma for each column, also for empty ones"
      )
      throw RowFault(problem, at: start.offset, start)
    }
    return fields
  }

  private func time(
    _ range: Range<Int>,
    _ name: String,
    _ start: CSVCursor
  ) throws(RowFault) -> TimeCell {
    var interner = Interner()
    guard let cell = CellReader.cell(bytes[range], as: .time, guess: 0, &interner) else {
      throw RowFault(
        CellReader.problem(text(bytes, range), as: .time),
        at: range.lowerBound,
        start
      )
    }
    guard !cell.time.isEmpty else {
      let problem = RowProblem(.empty, "`\(name)` is empty", fix: "fill the cell")
      throw RowFault(problem, at: range.lowerBound, start)
    }
    return cell.time
  }
}

extension RowProblem {
  fileprivate static let tooEarly = RowProblem(
    .outOfRange,
    "the report is published before its own day is over",
    fix: "give the day it is as of in `as_of` and that of its publication in `published`"
  )

  fileprivate static func releasedTwice(_ day: Day, line: Int) -> RowProblem {
    RowProblem(
      .contradiction,
      "the report as of \(day) has another publication on line \(line)",
      fix: "remove one of them"
    )
  }
}
