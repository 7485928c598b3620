// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning

/// Reads the rows of one CFTC file.
///
/// Each row of a report gives several figures: the open interest, each class's contracts, and each
/// class's traders where the report counts them.
struct CFTCReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private let layout: CFTCLayout
  private let rules: ReadingRules
  private let file: Int
  private var cursor: CSVCursor
  /// The fields of the row at hand, trimmed of blanks.
  private var fields: [Range<Int>]
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
  ) throws(CFTCFault) -> Bool {
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
    if rules.contracts[interner.text(lastCode)] == nil {
      let name = interner.code(of: slice(layout.columns.name))
      known.see(lastCode, named: name, asOf: asOf, interner)
    }
    do throws(CFTCFault) {
      positions.append(row.openInterest(numbers[0]))
      var sum = CFTCSum()
      for (index, column) in layout.columns.classes.enumerated() {
        let sides = try sides(column.positions, start)
        sum.add(sides)
        positions.append(row.figure(numbers[index + 1], .contracts, sides))
        if let traders = column.traders, let heads = try heads(traders, start) {
          positions.append(row.figure(numbers[index + 1], .accounts, heads))
        }
      }
      let tolerance = interner.text(lastCode).hasSuffix("+") ? 2 : 0
      if let problem = sum.problem(row, code: interner.text(lastCode), tolerance: tolerance) {
        throw fault(problem, layout.columns.openInterest, start)
      }
    } catch {
      positions.removeSubrange(first...)
      throw error
    }
    return true
  }
}

extension CFTCReader {
  /// Splits the row; the cursor then stands at the next one.
  private mutating func readFields(_ start: CSVCursor) throws(CFTCFault) {
    var count = 0
    while true {
      let at = cursor.offset
      let field = cursor.next()
      switch field.end {
      case .comma, .row: break
      case .strayQuote:
        cursor.skipLine()
        throw CFTCFault(.strayQuote, at: at, start)
      case .unterminatedQuote:
        cursor.skipAll()
        throw CFTCFault(.unterminatedQuote, at: at, start)
      }
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
      throw CFTCFault(problem, at: start.offset, start)
    }
  }

  /// The day of the report, which stands in the row twice.
  private func asOf(_ start: CSVCursor) throws(CFTCFault) -> Day {
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
  private func checkScope(_ start: CSVCursor) throws(CFTCFault) {
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

extension CFTCReader {
  private func sides(
    _ columns: CFTCColumns<Int>.Sides,
    _ start: CSVCursor
  ) throws(CFTCFault) -> CFTCSides {
    var spreading: Int?
    if let column = columns.spreading { spreading = try amount(column, start) }
    return CFTCSides(
      long: try amount(columns.long, start),
      short: try amount(columns.short, start),
      spreading: spreading
    )
  }

  /// Numbers of traders; `nil` if one side is not told, as the CFTC does where they are few.
  private func heads(
    _ columns: CFTCColumns<Int>.Sides,
    _ start: CSVCursor
  ) throws(CFTCFault) -> CFTCSides? {
    guard let long = try count(columns.long, start), let short = try count(columns.short, start)
    else { return nil }
    var spreading: Int?
    if let column = columns.spreading { spreading = try count(column, start) }
    return CFTCSides(long: long, short: short, spreading: spreading)
  }

  /// A whole number from 0 on that must be there.
  private func amount(_ column: Int, _ start: CSVCursor) throws(CFTCFault) -> Int {
    guard let amount = whole(fields[column]) else {
      let shown = text(bytes, fields[column])
      throw fault(CellReader.problem(shown, as: .number), column, start)
    }
    return amount
  }

  /// A whole number from 0 on, or nothing or a dot where it is not told.
  private func count(_ column: Int, _ start: CSVCursor) throws(CFTCFault) -> Int? {
    let range = fields[column]
    if range.isEmpty || range.count == 1 && bytes[range.lowerBound] == UInt8(ascii: ".") {
      return nil
    }
    return try amount(column, start)
  }

  @inline(__always)
  private func whole(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty, range.count <= 15 else { return nil }
    var value = 0
    for index in range {
      let digit = bytes[index] &- 48
      guard digit < 10 else { return nil }
      value = value &* 10 &+ Int(digit)
    }
    return value
  }

  @inline(__always)
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (first, last) = (range.lowerBound, range.upperBound)
    while first < last, bytes[first] == UInt8(ascii: " ") { first += 1 }
    while first < last, bytes[last - 1] == UInt8(ascii: " ") { last -= 1 }
    return first..<last
  }

  private func slice(_ column: Int) -> Slice<UnsafeBufferPointer<UInt8>> { bytes[fields[column]] }

  private func fault(_ problem: RowProblem, _ column: Int, _ start: CSVCursor) -> CFTCFault {
    CFTCFault(problem, at: fields[column].lowerBound, start)
  }
}
