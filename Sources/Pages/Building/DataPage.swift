// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Diagnostics
internal import Figures
internal import Markup
internal import Templating

/// The page of everything that can be downloaded: the archive's tables by year, what each note has, and
/// what every column means.
///
/// - Parameters:
///   - paths: The files of the archive.
///   - past: What the pages beside the notes are made of.
/// - Returns: The page.
/// - Throws: What rendering and the lines of the words throw.
func dataPage(of paths: [String], _ past: SitePast) throws(ReportError) -> Page {
  let path = "data/index.html"
  let archive = ArchiveFiles(paths)
  let facts = DataPageWords(files: archive.files.count, years: Set(archive.files.map(\.year)).count)
  let words = try Words<DataPageWords.Key>(past.words[.data], DataPageWords.model.record(of: facts))
  let dictionary = try past.site.dictionary
  let view = DataPageView(
    frame: past.frame(words[.heading], words[.description], at: path, .elsewhere),
    words: words,
    latestPath: noteFolder(of: past.latest.analysis.date),
    tables: archive.tables.map { table in
      DataTableView(
        id: table.rawValue,
        name: dictionary[DictionaryWords(table)],
        files: archive.years(of: table).reversed().map { year in
          FileView(path: table.archivePath(year), name: String(year))
        },
        columns: table.columns.map { column in
          DataColumnView(
            name: column.name,
            kind: dictionary[DictionaryWords(column.kind)],
            meaning: dictionary[column.meaning]
          )
        }
      )
    }
  )
  return try page(past.site.templates[.data], DataPageView.model.record(of: view), at: path)
}
