// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import History
import Positioning

/// The state of one reading of many files.
struct DatasetBuilder {
  /// The files' names, sorted, each once.
  let files: [String]
  var findings: Findings
  var interner: Interner
  var markets = MarketIndex()
  var positions: [PositionRow] = []
  var bars: [BarRow] = []
  var levels: [LevelRow] = []
  var comments: [ReaderComment] = []
  var gaps: Set<Gap> = []
  var ignoredColumns: [Dataset.IgnoredColumns] = []
  var warnings: [Diagnostic] = []
  var repeated = RepeatedRows()
  var cftc = CFTCMarkets()
  var halves = HalfFigures()
  /// What holds for all files.
  let rules: ReadingRules
  /// The stores among the files, by their path.
  let stores: [String: HistoryReader]
  /// What is read of them.
  var window = HistoryWindow()

  /// A reading that has read nothing yet.
  init(
    of paths: some Sequence<String>,
    stores: [String: HistoryReader] = [:],
    rules: ReadingRules = ReadingRules(),
    quarantine: Bool
  ) {
    (self.rules, self.stores) = (rules, stores)
    interner = Interner(unquotes: rules.unquotes)
    files = Set(paths).union(stores.flatMap { $0.value.fileNames(in: $0.key) }).sorted()
    findings = Findings(quarantine: quarantine)
  }

  /// Reads the files of one source.
  ///
  /// - Throws: `input.missing`, `input.unreadable`.
  mutating func read(_ paths: [String], of spec: SourceSpec) throws(ReportError) {
    let (firstPosition, firstBar, firstLevel) = (positions.count, bars.count, levels.count)
    if spec.kind == .sqlite {
      for path in paths { try readStore(path) }
      return
    }
    for path in paths { try read(path, spec) }
    if spec.dropsLast {
      dropLast(positionsFrom: firstPosition)
      dropLast(barsFrom: firstBar)
      dropLast(levelsFrom: firstLevel)
    }
  }

  /// Reads the cells of a file, whose bytes these are.
  ///
  /// - Throws: `config.wrong-value`, and what makes the file as a whole unreadable.
  mutating func reading(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ input: InputFile
  ) throws(ReportError) -> CSVReader.Reading {
    let constants = try input.spec.constantCells(&interner)
    if isJSONLines(bytes) {
      let names = JSONLinesReader.names(bytes)
      let start = SourceLocation(file: input.path, line: 1)
      let binding = try bind(names, input, constants, at: start)
      return JSONLinesReader.read(bytes, as: binding, file: input.path, &interner)
    }
    let header = try CSVHeader(bytes, file: input.path)
    let binding = try bind(
      header.names,
      input,
      constants,
      at: header.location,
      excerpt: header.excerpt
    )
    return CSVReader.read(bytes, after: header, as: binding, file: input.path, &interner)
  }
}

extension DatasetBuilder {
  /// Reads a file.
  ///
  /// - Throws: `input.missing`, `input.unreadable`; what is wrong inside goes to `findings`.
  private mutating func read(_ path: String, _ spec: SourceSpec) throws(ReportError) {
    let file = try MappedFile(path: path)
    let index = files.firstIndex(of: path) ?? 0
    file.withBytes { bytes in
      do throws(ReportError) {
        if spec.kind == .cftc { return try readCFTC(bytes, path, index) }
        if spec.kind == .venue { return try readVenue(bytes, path, spec, index) }
        if spec.kind == .comments { return readComments(bytes, path) }
        let reading = try reading(bytes, InputFile(path: path, spec: spec))
        understand(reading, spec, index, bytes)
      } catch {
        findings.add(error.diagnostics)
      }
    }
  }

  private mutating func bind(
    _ names: [String],
    _ input: InputFile,
    _ constants: [Column: Cell],
    at location: SourceLocation,
    excerpt: String? = nil
  ) throws(ReportError) -> ColumnBinding {
    let binding = ColumnBinding(names: names, for: input.spec, constants: constants)
    let problems = binding.problems(of: input.spec, at: location, excerpt: excerpt)
    guard problems.isEmpty else { throw ReportError(.data, problems) }
    warnings += binding.overridden(by: input.spec, at: location)
    if !binding.ignored.isEmpty {
      ignoredColumns.append(
        Dataset.IgnoredColumns(file: input.path, names: binding.ignored)
      )
    }
    return binding
  }

  private mutating func understand(
    _ reading: CSVReader.Reading,
    _ spec: SourceSpec,
    _ file: Int,
    _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let report = RowReport(bytes: bytes, reading: reading)
    report.cellProblems(to: &findings)
    switch spec.kind {
    case .positions: understandPositions(report, spec, file)
    case .market: understandBars(report, file)
    case .levels: understandLevels(report, file)
    case .cftc, .venue, .comments, .sqlite: break  // read without a table
    }
  }

  private mutating func understandPositions(_ report: RowReport, _ spec: SourceSpec, _ file: Int) {
    let table = report.reading.table
    var reader = PositionReader(
      table,
      file: file,
      isBalanced: spec.isBalanced,
      rules.releases
    )
    if positions.isEmpty { positions.reserveCapacity(table.count) }
    for row in 0..<table.count where !table.isBad[row] {
      do throws(RowProblem) {
        switch try reader.read(row, of: table, interner, into: &markets) {
        case .figure(let position): positions.append(position)
        case .gap(let gap): gaps.insert(gap)
        }
      } catch {
        report.problem(error, in: row, to: &findings)
      }
    }
  }

  private mutating func understandBars(_ report: RowReport, _ file: Int) {
    let table = report.reading.table
    var reader = BarReader(table, file: file)
    for row in 0..<table.count where !table.isBad[row] {
      do throws(RowProblem) {
        switch try reader.read(row, of: table, interner) {
        case .bar(let bar): bars.append(bar)
        case .gap(let gap): gaps.insert(gap)
        }
      } catch {
        report.problem(error, in: row, to: &findings)
      }
    }
  }

  private mutating func understandLevels(_ report: RowReport, _ file: Int) {
    let table = report.reading.table
    var reader = LevelReader(table, file: file)
    for row in 0..<table.count where !table.isBad[row] {
      do throws(RowProblem) {
        switch try reader.read(row, of: table, interner) {
        case .level(let level): levels.append(level)
        case .gap(let gap): gaps.insert(gap)
        }
      } catch {
        report.problem(error, in: row, to: &findings)
      }
    }
  }
}

/// Whether a file is JSON Lines: its first byte that is not blank opens an object.
func isJSONLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let first = bytes[start...].first { ![0x20, 0x09, 0x0D, 0x0A].contains($0) }
  return first == UInt8(ascii: "{")
}
