// SPDX-License-Identifier: Apache-2.0

/// Where the journal of one note is, and what it is about.
package struct JournalPlace: Hashable, Sendable {
  /// The folder, made if it is missing, readable by its owner alone.
  package let folder: String
  /// The file's name, such as `2025-12-17.journal`.
  package let name: String
  /// The note, such as `2025-12-17`.
  package let note: String
  /// The site it belongs to, such as its address.
  package let site: String

  /// The journal `name` in `folder`, of `note` on `site`.
  package init(folder: String, name: String, note: String, site: String) {
    self.folder = folder
    self.name = name
    self.note = note
    self.site = site
  }

  /// The journal's path.
  package var path: String { "\(folder)/\(name)" }

  var lockPath: String { "\(folder)/.\(name).lock" }

  var spool: Spool { Spool(path: "\(folder)/.\(name).spool") }

  /// The first line of the file, which no other note's journal has.
  var header: String {
    "\(JournalPlace.format) 1, note \(printable(note)), site \(printable(site, limit: 500))"
  }

  static let format = "leverage-notes mail journal"
}
