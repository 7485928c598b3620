// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

/// Reads the rows of one CFTC file.
///
/// Each row of a report gives several figures: the open interest, each class's contracts, and each
/// class's traders where the report counts them.
struct CFTCReader {
  let bytes: UnsafeBufferPointer<UInt8>
  let layout: CFTCLayout
  private let rules: ReadingRules
  private let file: Int
  private var cursor: CSVCursor
  /// The fields of the row at hand, trimmed of blanks.
  var fields: [Range<Int>]
  private var lastCode: UInt32 = 0
  private var lastRelease: (asOf: Day, published: Instant)?
  /// By contract code: the numbers of the open interest and of each class.
  private var numbers: [UInt32: [Int32]] = [:]

  /// A reader of the dataset's file number `file`, at its first row.
  init(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ layout: CFTCLayout,
    file: Int,
    _ rules: ReadingRules
  ) {
    (self.bytes, self.layout, self.rules, self.file) = (bytes, layout, rules, file)
    cursor = layout.rest
    fields = [Range<Int>](repeating: 0..<0, count: layout.fieldCount)
  }

  /// Reads the next row into `positions`; `false` at the end of the file.
  ///
  /// - Throws: what is wrong with the row, none of which is then in `positions`.
  mutating func readRow(
    _ interner: inout Interner,
    _ markets: inout MarketIndex,
    _ known: inout CFTCMarkets,
    into positions: inout [PositionRow]
  ) throws(RowFault) -> Bool {
    guard cursor.startRow() else { return false }
    let start = cursor
    try readFields(start)
    let asOf = try asOf(start)
    try checkScope(start)
    let row = CFTCRow(
      place: InputPlace(file: file, line: UInt32(clamping: start.line)),
      asOf: asOf,
      published: published(asOf),
      openInterest: try amount(layout.columns.openInterest, start)
    )
    let first = positions.count
    lastCode = interner.code(of: slice(layout.columns.code), guess: lastCode)
    guard lastCode != 0 else { throw fault(.empty(.contract), layout.columns.code, start) }
    let numbers = numbers(lastCode, interner, &markets, &known)
    do throws(RowFault) {
      try readFigures(of: row, numbers, interner.text(lastCode), start, into: &positions)
    } catch {
      positions.removeSubrange(first...)
      throw error
    }
    if rules.contracts[interner.text(lastCode)] == nil {
      let name = interner.code(of: slice(layout.columns.name))
      known.see(lastCode, named: name, asOf: asOf, interner)
    }
    return true
  }
}

extension CFTCReader {
  /// The figures of a row of the contract `code`, whose markets have these numbers.
  private func readFigures(
    of row: CFTCRow,
    _ numbers: [Int32],
    _ code: String,
    _ start: CSVCursor,
    into positions: inout [PositionRow]
  ) throws(RowFault) {
    positions.append(row.openInterest(numbers[0]))
    var sum = CFTCSum()
    for (column, number) in zip(layout.columns.classes, numbers.dropFirst()) {
      let sides = try sides(column.positions, start)
      sum.add(sides)
      positions.append(row.figure(number, .contracts, sides))
      if let traders = column.traders, let heads = try heads(traders, start) {
        positions.append(row.figure(number, .accounts, heads))
      }
    }
    if let problem = sum.problem(row, code: code, tolerance: code.hasSuffix("+") ? 2 : 0) {
      throw fault(problem, layout.columns.openInterest, start)
    }
  }

  /// Splits the row; the cursor then stands at the next one.
  private mutating func readFields(_ start: CSVCursor) throws(RowFault) {
    var count = 0
    while true {
      let field = try cursor.next(inRow: start)
      if count < fields.count { fields[count] = trimmed(field.range) }
      count += 1
      if field.end == .row { break }
    }
    guard count == fields.count else {
      let problem = RowProblem(
        .raggedRow,
        "the row has \(count) \(count == 1 ? "field" : "fields"), the report has \(fields.count)",
        fix: "fetch the file again from the CFTC"
      )
      throw RowFault(problem, at: start.offset, start)
    }
  }

  /// The day of the report, which stands in the row twice.
  private func asOf(_ start: CSVCursor) throws(RowFault) -> Day {
    let date = slice(layout.columns.date)
    guard let day = reportDate(date) else {
      let problem = RowProblem(
        .time,
        "`\(text(bytes, date.startIndex..<date.endIndex))` is not the date of a report",
        fix: "write it as `2026-07-14` or `7/14/2026`"
      )
      throw fault(problem, layout.columns.date, start)
    }
    let short = slice(layout.columns.shortDate)
    guard isShortDate(short, of: day) else {
      let problem = RowProblem(
        .time,
        "the row is as of \(day) in one column and `\(text(bytes, short.startIndex..<short.endIndex))` in another",
        fix: "fetch the file again from the CFTC"
      )
      throw fault(problem, layout.columns.shortDate, start)
    }
    return day
  }

  /// Refuses a report that counts options as well.
  private func checkScope(_ start: CSVCursor) throws(RowFault) {
    guard let scope = layout.columns.scope else { return }
    let range = fields[scope]
    guard !bytes[range].elementsEqual("FutOnly".utf8) else { return }
    throw fault(.combined(text(bytes, range)), scope, start)
  }

  private mutating func published(_ asOf: Day) -> Instant {
    if let lastRelease, lastRelease.asOf == asOf { return lastRelease.published }
    let published = rules.releases.published(asOf: asOf)
    lastRelease = (asOf, published)
    return published
  }

  private mutating func numbers(
    _ code: UInt32,
    _ interner: Interner,
    _ markets: inout MarketIndex,
    _ known: inout CFTCMarkets
  ) -> [Int32] {
    if let numbers = numbers[code] { return numbers }
    let contract = interner.text(code)
    let size = rules.contracts[contract]
    var all: [Int32] = []
    for population in [nil] + layout.columns.classes.map(\.population) {
      all.append(known.number(code, population, contract, size, in: &markets))
    }
    numbers[code] = all
    return all
  }
}

extension RowProblem {
  /// A report that counts options with futures.
  fileprivate static func combined(_ scope: String) -> RowProblem {
    RowProblem(
      .cftcCombined,
      scope == "Combined"
        ? "the report counts futures and options together (`Combined`)"
        : "the report says `\(scope)` where futures only say `FutOnly`",
      fix: "give the futures-only report of the same week; the two must not be mixed"
    )
  }
}
