// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// A row that may say the same as another, or contradict it.
protocol KeyedRow {
  /// Where the row is.
  var place: InputPlace { get }
  /// Whether both rows speak of the same figure as published at the same time.
  func hasKey(of other: Self) -> Bool
  /// Whether neither row says what the other contradicts.
  func agrees(with other: Self) -> Bool
  /// Whether this row says nothing that `other`, with which it agrees, does not.
  func repeats(_ other: Self) -> Bool
  /// One row for both, which agree; does not depend on which comes first.
  func merged(with other: Self) -> Self
}

extension KeyedRow {
  func repeats(_ other: Self) -> Bool { true }
}

extension DatasetBuilder {
  /// One row for all that share key, publication and values; `rows` are sorted by key and
  /// publication, then place.
  ///
  /// Rows that share key and publication but not their values are reported, or all set aside.
  mutating func merge<Row: KeyedRow>(_ rows: [Row], naming name: (Row) -> String) -> [Row] {
    let hasTwice = rows.indices.dropFirst().contains { rows[$0].hasKey(of: rows[$0 - 1]) }
    guard hasTwice else { return rows }
    var result: [Row] = []
    result.reserveCapacity(rows.count)
    var texts = RowTexts(files: files)
    var first = 0
    while first < rows.count {
      var next = first + 1
      while next < rows.count, rows[next].hasKey(of: rows[first]) { next += 1 }
      let group = rows[first..<next]
      first = next
      if let whole = Self.whole(group) {
        repeated.add(group)
        result.append(whole)
      } else {
        contradiction(group, name(group[group.startIndex]), &texts)
      }
    }
    return result
  }

  /// One row for all of `group`; `nil` if two of them contradict each other.
  private static func whole<Row: KeyedRow>(_ group: ArraySlice<Row>) -> Row? {
    var whole = group[group.startIndex]
    for row in group.dropFirst() {
      guard whole.agrees(with: row) else { return nil }
      whole = whole.merged(with: row)
    }
    return whole
  }

  private mutating func contradiction(
    _ group: ArraySlice<some KeyedRow>,
    _ name: String,
    _ texts: inout RowTexts
  ) {
    let first = group[group.startIndex]
    for (index, row) in group.enumerated() {
      // The first row before it that says otherwise; in quarantine each row goes.
      let other = group.prefix(index).first { !row.agrees(with: $0) }
      if !findings.quarantine, other == nil { continue }
      let place = texts.location((other ?? first).place)
      let note = Diagnostic.Note("the other row is here", at: place)
      report(
        Diagnostic(
          .contradiction,
          "\(name) has another value in another row",
          at: texts.location(row.place),
          notes: [note],
          fix: "remove one row, or give the later one a later `published`",
          excerpt: texts.text(of: row.place)
        )
      )
    }
  }

  /// Stops the run with a finding about rows together, or sets its row aside.
  mutating func report(_ diagnostic: Diagnostic) {
    guard findings.quarantine, let location = diagnostic.location else {
      return findings.add([diagnostic])
    }
    findings.reject(
      RejectedRow(
        file: location.file,
        line: location.line,
        column: location.column,
        id: diagnostic.id,
        reason: diagnostic.summary,
        text: diagnostic.excerpt ?? ""
      )
    )
  }
}
