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
  /// How many rows of a file are in memory before they are understood, at most.
  private let pieceLength: Int

  /// A reading that has read nothing yet; how many rows of a file it takes at once changes nothing
  /// but memory.
  init(
    of paths: some Sequence<String>,
    stores: [String: HistoryReader] = [:],
    rules: ReadingRules = ReadingRules(),
    quarantine: Bool,
    pieceLength: Int = RowPiece.defaultLength
  ) {
    (self.rules, self.stores, self.pieceLength) = (rules, stores, pieceLength)
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

  /// The rows of a file, whose bytes these are, before the first is read.
  ///
  /// - Throws: `config.wrong-value`, and what makes the file as a whole unreadable.
  mutating func pieces(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ input: InputFile
  ) throws(ReportError) -> any RowPieces {
    let constants = try input.spec.constantCells(&interner)
    if isJSONLines(bytes) {
      let names = JSONLinesReader.names(bytes)
      let start = SourceLocation(file: input.path, line: 1)
      let binding = try bind(names, input, constants, at: start)
      return JSONLinesReader(bytes, as: binding, file: input.path, length: pieceLength)
    }
    let header = try CSVHeader(bytes, file: input.path)
    let binding = try bind(
      header.names,
      input,
      constants,
      at: header.location,
      excerpt: header.excerpt
    )
    return CSVReader(bytes, after: header, as: binding, file: input.path, length: pieceLength)
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
        var pieces = try pieces(bytes, InputFile(path: path, spec: spec))
        file.letGo(bytes.indices)
        understand(&pieces, spec, index, bytes) { file.letGo($0) }
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
}

/// Whether a file is JSON Lines: its first byte that is not blank opens an object.
func isJSONLines(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let first = bytes[start...].first { ![0x20, 0x09, 0x0D, 0x0A].contains($0) }
  return first == UInt8(ascii: "{")
}
