// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Templating

/// A column of a published table.
struct DataColumnView: Sendable {
  let name, kind, meaning: String

  /// The names that templates see.
  static let model = Model<DataColumnView>(
    .text("name") { $0.name },
    .text("kind") { $0.kind },
    .text("meaning") { $0.meaning }
  )
}

/// A kind of published table: its files and its columns.
struct DataTableView: Sendable {
  let id, name: String
  /// Newest first.
  let files: [FileView]
  let columns: [DataColumnView]

  /// The names that templates see.
  static let model = Model<DataTableView>(
    .text("id") { $0.id },
    .text("name") { $0.name },
    .list("files", of: FileView.model) { $0.files },
    .list("columns", of: DataColumnView.model) { $0.columns }
  )
}

/// Everything on the page of downloads.
struct DataPageView: Sendable {
  let frame: FrameView
  let words: Words<DataPageWords.Key>
  /// The newest note's folder.
  let latestPath: String
  let tables: [DataTableView]

  /// The names that templates see.
  static let model = Model<DataPageView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .text("how") { $0.words[.how] },
    .text("notes") { $0.words[.notes] },
    .text("noteData") { $0.words[.noteData] },
    .text("noteJSON") { $0.words[.noteJSON] },
    .text("schema") { $0.words[.schema] },
    .text("reading") { $0.words[.reading] },
    .text("spreadsheets") { $0.words[.spreadsheets] },
    .text("package") { $0.words[.package] },
    .text("proof") { $0.words[.proof] },
    .text("latestPath") { $0.latestPath },
    .list("tables", of: DataTableView.model) { $0.tables }
  )
}

/// What the words of the page of downloads may tell.
struct DataPageWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, standfirst, description, how, notes, schema, reading, spreadsheets, package, proof
    case noteData = "note_data"
    case noteJSON = "note_json"
  }

  let files: Int, years: Int

  /// What the template may write.
  static let model = Model<DataPageWords>(
    .text("files") { counted($0.files) },
    .flag("oneFile") { $0.files == 1 },
    .text("years") { counted($0.years) },
    .flag("oneYear") { $0.years == 1 }
  )
}
