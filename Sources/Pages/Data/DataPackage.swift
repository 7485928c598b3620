// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Markup
internal import Positioning
internal import Templating

/// The archive's tables as a Data Package, which other programs read without being told anything: a
/// list of the files, and for each kind of table its columns with their meaning.
///
/// By https://datapackage.org (version 2: Data Package and Table Schema).
///
/// - Parameters:
///   - paths: The files of the archive; others are left out.
///   - site: What all pages share.
/// - Returns: `data/datapackage.json`, and `data/schemas/TABLE.json` for each kind of table in it.
/// - Throws: What the lines of the words throw.
package func dataPackage(
  of paths: [String],
  in site: SiteContext
) throws(ReportError) -> [SiteFile] {
  let archive = ArchiveFiles(paths)
  let words = try site.dictionary
  let package = JSONText.object([
    ("$schema", .text("https://datapackage.org/profiles/2.0/datapackage.json")),
    ("name", .text("leverage-notes-archive")),
    ("title", .text(site.title)),
    ("homepage", .text(site.baseURL)),
    (
      "resources",
      .list(archive.files.map { resource($0.table, $0.year) })
    ),
  ])
  return [SiteFile(path: dataPackagePath, bytes: package.bytes)]
    + archive.tables.map { table in
      SiteFile(path: "data/" + schemaPath(of: table), bytes: schema(of: table, words).bytes)
    }
}

/// Where a site lists the tables of its archive.
let dataPackagePath = "data/datapackage.json"

/// The files of an archive, in the order in which they are listed.
struct ArchiveFiles: Sendable {
  /// By table, oldest first.
  let files: [(table: DataTable, year: Int)]

  /// Those of `paths` that are the archive's.
  init(_ paths: [String]) {
    files = paths.compactMap { DataTable.archived(at: $0) }.sorted { a, b in
      let places = DataTable.allCases
      let (aPlace, bPlace) = (places.firstIndex(of: a.table), places.firstIndex(of: b.table))
      return aPlace == bPlace ? a.year < b.year : (aPlace ?? 0) < (bPlace ?? 0)
    }
  }

  /// The kinds of tables that there are.
  var tables: [DataTable] {
    DataTable.allCases.filter { table in files.contains { $0.table == table } }
  }

  /// The years of `table`, oldest first.
  func years(of table: DataTable) -> [Int] { files.filter { $0.table == table }.map(\.year) }
}

extension SiteContext {
  /// What the columns of the published tables mean.
  var dictionary: Words<DictionaryWords> {
    get throws(ReportError) {
      try Words(templates.words[.dictionary], DictionaryWords.model.record(of: ()))
    }
  }
}

private func resource(_ table: DataTable, _ year: Int) -> JSONText {
  .object([
    ("name", .text("\(table.rawValue)-\(year)")),
    ("path", .text(String(table.archivePath(year).dropFirst("data/".count)))),
    ("type", .text("table")), ("format", .text("csv")), ("mediatype", .text("text/csv")),
    ("encoding", .text("utf-8")), ("schema", .text(schemaPath(of: table))),
  ])
}

/// The way from `data/` to the description of a table's columns.
private func schemaPath(of table: DataTable) -> String { "schemas/\(table.rawValue).json" }

private func schema(of table: DataTable, _ words: Words<DictionaryWords>) -> JSONText {
  .object([
    ("$schema", .text("https://datapackage.org/profiles/2.0/tableschema.json")),
    // A table without spreading has no column for it.
    ("fieldsMatch", .text("superset")),
    (
      "fields",
      .list(
        table.columns.map { column in
          .object([
            ("name", .text(column.name)), ("type", .text(column.kind.schemaType)),
            ("description", .text(words[column.meaning])),
          ])
        }
      )
    ),
    ("missingValues", .list([.text("")])),
  ])
}

extension DataTable.Column.Kind {
  /// The type as Table Schema names it.
  fileprivate var schemaType: String {
    switch self {
    case .text: "string"
    case .number: "number"
    case .integer: "integer"
    case .day: "date"
    case .moment: "datetime"
    case .time: "any"
    }
  }
}
