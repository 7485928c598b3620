// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import GRDB
internal import Positioning

/// The names, files and series of a store by number, each once; number 0 is none.
struct Catalog {
  private(set) var names: [String] = [""]
  private(set) var files: [String] = [""]
  /// The series of each number.
  private(set) var series: [Series] = [.unknown]
  private var nameNumbers: [String: Int32] = ["": 0]
  private var fileNumbers: [String: Int32] = [:]
  private var seriesNumbers: [Series: Int32] = [:]
  /// The path of the store, for messages.
  private let path: String

  /// What the store at `path` has.
  ///
  /// - Throws: `history.damaged` if a name is none that this program knows.
  init(_ database: Database, of path: String) throws {
    self.path = path
    names += try Self.texts("SELECT id, text FROM names ORDER BY id", database)
    files += try Self.texts("SELECT id, name FROM files ORDER BY id", database)
    for (number, name) in names.enumerated() { nameNumbers[name] = Int32(number) }
    for (number, name) in files.enumerated().dropFirst() { fileNumbers[name] = Int32(number) }
    try readSeries(database)
  }

  /// The number of a name, which is written if it is new.
  mutating func number(ofName name: String, _ database: Database) throws -> Int32 {
    if let number = nameNumbers[name] { return number }
    let number = Int32(names.count)
    try Self.insert("INSERT INTO names VALUES (?, ?)", Int(number), name, database)
    names.append(name)
    nameNumbers[name] = number
    return number
  }

  /// The number of a file, which is written if it is new.
  mutating func number(ofFile name: String, _ database: Database) throws -> Int32 {
    if let number = fileNumbers[name] { return number }
    let number = Int32(files.count)
    try Self.insert("INSERT INTO files VALUES (?, ?)", Int(number), name, database)
    files.append(name)
    fileNumbers[name] = number
    return number
  }

  /// The number of a series, which is written if it is new.
  mutating func number(of one: Series, _ database: Database) throws -> Int32 {
    if let number = seriesNumbers[one] { return number }
    let number = Int32(series.count)
    let statement = try BulkStatement(database, "INSERT INTO series VALUES (?,?,?,?,?,?,?,?)")
    statement.bind(Int(number), at: 1)
    statement.bind(one.kind.rawValue, at: 2)
    let texts = [
      one.asset ?? "", one.venue, one.contract, one.measure?.rawValue ?? "",
      one.population?.rawValue ?? "", one.unit?.rawValue ?? "",
    ]
    for (index, text) in texts.enumerated() {
      statement.bind(Int(try self.number(ofName: text, database)), at: Int32(index) + 3)
    }
    _ = try statement.step()
    series.append(one)
    seriesNumbers[one] = number
    return number
  }
}

extension Catalog {
  /// Holds that the numbers of a row are those of a series of `kind`, a source and a file.
  ///
  /// - Throws: `history.damaged`.
  func check(_ head: RowHead, _ kind: Series.Kind) throws {
    guard series.indices.contains(Int(head.series)), series[Int(head.series)].kind == kind else {
      throw damaged("series \(head.series)")
    }
    guard names.indices.contains(Int(head.source)) else { throw damaged("name \(head.source)") }
    try check(file: head.file)
  }

  /// Holds that `number` is that of a series.
  ///
  /// - Throws: `history.damaged`.
  func check(series number: Int32) throws {
    guard series.indices.contains(Int(number)) else { throw damaged("series \(number)") }
  }

  /// Holds that `number` is that of a file.
  ///
  /// - Throws: `history.damaged`.
  func check(file number: Int32) throws {
    guard files.indices.contains(Int(number)) else { throw damaged("file \(number)") }
  }

  private mutating func readSeries(_ database: Database) throws {
    let rows = try BulkStatement(database, "SELECT * FROM series ORDER BY id")
    while try rows.step() {
      guard rows.integer(0) == series.count, let kind = Series.Kind(rawValue: rows.integer(1))
      else { throw damaged("series \(rows.integer(0))") }
      let texts = try (2..<8).map { (column: Int32) throws in
        let number = rows.integer(column)
        guard names.indices.contains(number) else { throw damaged("name \(number)") }
        return names[number]
      }
      let one = Series(
        kind: kind,
        asset: texts[0].isEmpty && kind != .unknown ? nil : texts[0],
        venue: texts[1],
        contract: texts[2],
        measure: try known(texts[3]),
        population: try known(texts[4]),
        unit: try known(texts[5])
      )
      if kind == .positions, one.asset != nil, one.measure == nil {
        throw damaged("the measure of series \(series.count)")
      }
      seriesNumbers[one] = Int32(series.count)
      series.append(one)
    }
  }

  private func known<Name: RawRepresentable>(_ text: String) throws -> Name?
  where Name.RawValue == String {
    if text.isEmpty { return nil }
    guard let name = Name(rawValue: text) else { throw damaged("`\(text)`") }
    return name
  }

  private func damaged(_ what: String) -> ReportError {
    ReportError(
      .data,
      Diagnostic(
        .damaged,
        "`\(path)` is damaged: \(what) is not known",
        fix: "take a copy of it from before, or ingest its files into a new store"
      )
    )
  }

  private static func texts(_ sql: String, _ database: Database) throws -> [String] {
    let rows = try BulkStatement(database, sql)
    var texts: [String] = []
    while try rows.step() {
      guard rows.integer(0) == texts.count + 1 else {
        throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a name is missing")
      }
      texts.append(rows.text(1))
    }
    return texts
  }

  private static func insert(
    _ sql: String,
    _ number: Int,
    _ text: String,
    _ database: Database
  ) throws {
    let statement = try BulkStatement(database, sql)
    statement.bind(number, at: 1)
    statement.bind(text, at: 2)
    _ = try statement.step()
  }
}
