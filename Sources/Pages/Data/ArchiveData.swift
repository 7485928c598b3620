// SPDX-License-Identifier: Apache-2.0
package import Markup
package import Positioning

/// The observations of one year as a CSV: `data/archive/2025.csv`.
///
/// - Parameters:
///   - year: The year their times are of.
///   - observations: Sorted by key and publication.
/// - Returns: The file, rows in the order of their keys.
package func archiveData(of year: Int, _ observations: ObservationList) -> SiteFile {
  SiteFile(
    path: DataTable.positions.archivePath(year),
    bytes: ObservationTable(observations: observations).csv
  )
}

/// A row that was set aside, as it is published: never with the name or line of its file.
package struct QuarantinedRow: Hashable, Sendable {
  /// The fault's stable name and its sentence.
  let id: String, reason: String
  /// The row as it stands in the file.
  let text: String

  /// A row set aside for `reason`.
  package init(id: String, reason: String, text: String) {
    self.id = id
    self.reason = reason
    self.text = text
  }
}

/// The rows that were set aside, with their reasons: `data/quarantine.csv`.
package func quarantineFile(_ rows: [QuarantinedRow]) -> SiteFile {
  var text = CSVText()
  text.add(["id", "reason", "row"])
  for row in rows { text.add([row.id, row.reason, row.text]) }
  return SiteFile(path: "data/quarantine.csv", bytes: text.bytes)
}
