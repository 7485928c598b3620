// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// Rows that stand twice in one file: how many there are in each, and the first of them.
///
/// Rows that several files share are ordinary, since exports overlap; a file that says the same twice
/// was pasted together, or fetched wrongly.
struct RepeatedRows {
  private var byFile: [UInt32: (first: InputPlace, again: InputPlace, count: Int)] = [:]

  /// Notes what `group`, rows of one figure that agree and are in the order of their places, repeats.
  mutating func add<Row: KeyedRow>(_ group: ArraySlice<Row>) {
    for (row, next) in zip(group, group.dropFirst())
    where row.place.file == next.place.file && row.place.line != next.place.line
      && next.repeats(row)
    {
      let known = byFile[row.place.file]
      let isEarlier = known.map { next.place < $0.again } ?? true
      byFile[row.place.file] = (
        isEarlier ? row.place : known?.first ?? row.place,
        isEarlier ? next.place : known?.again ?? next.place,
        (known?.count ?? 0) + 1
      )
    }
  }

  /// A warning for each file, by their order.
  func warnings(_ files: [String]) -> [Diagnostic] {
    byFile.sorted { $0.key < $1.key }.map { file, found in
      let count = found.count
      let place = { (place: InputPlace) in
        SourceLocation(file: files[Int(file)], line: Int(place.line))
      }
      return Diagnostic(
        .duplicate,
        "\(count == 1 ? "a row repeats another" : "\(count) rows repeat others") of the file; each is counted once",
        severity: .warning,
        at: place(found.again),
        notes: [Diagnostic.Note("it stands here as well", at: place(found.first))],
        fix: "fetch or export the file again"
      )
    }
  }
}
