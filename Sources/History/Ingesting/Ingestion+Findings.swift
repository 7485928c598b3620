// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Positioning

/// What keeps a batch out of a store, the first of it told.
struct IngestFindings {
  /// How many are told before the rest is only counted.
  static let limit = 200
  private var told: [Diagnostic] = []
  private var untold = 0

  /// Notes a finding; `nil` is one that need not be made, since the list is full.
  mutating func add(_ found: Diagnostic?) {
    if let found, !isFull { told.append(found) } else { untold += 1 }
  }

  /// Whether further findings are only counted.
  var isFull: Bool { told.count >= Self.limit }

  /// The gate: passes only if nothing was found.
  ///
  /// - Throws: All that was found, in the order of the files, and last `history.more`.
  func check() throws(ReportError) {
    if told.isEmpty { return }
    var all = told.enumerated().sorted { a, b in
      guard let first = a.element.location, let second = b.element.location, first != second
      else { return a.offset < b.offset }
      return first < second
    }.map(\.element)
    if untold > 0 {
      let what = untold == 1 ? "1 more problem is" : "\(untold) more problems are"
      all.append(Diagnostic(.more, "\(what) not listed"))
    }
    throw ReportError(.data, all)
  }
}

extension Ingestion {
  /// Refuses a row that says otherwise than `known` of what was published at one time, or sets aside
  /// all the rows it came with.
  mutating func contradict<Row: StoredRow>(_ row: Row, _ known: Row, _ rows: [Row]) {
    guard rules.quarantines else {
      return findings.add(findings.isFull ? nil : contradiction(row, known))
    }
    for row in rows {
      let found = contradiction(row, known)
      rejections.append(
        StoredRejection(
          file: row.head.file,
          line: Int(row.head.line),
          column: 1,
          id: found.id,
          reason: found.summary,
          text: text(of: row.head) ?? ""
        )
      )
    }
  }

  private func contradiction<Row: StoredRow>(_ row: Row, _ known: Row) -> Diagnostic {
    Diagnostic(
      .contradiction,
      "\(name(of: row.head)) has \(row.figures) here and \(known.figures) in the store",
      at: location(of: row.head),
      notes: [.init("the store has it \(origin(of: known.head))", at: storedLocation(known.head))],
      fix: row.head.published == .byRule
        ? """
        give the row a later `published`, or, if the whole file was restated, say when it became \
        public with `--restated TIME`
        """
        : "give the row a later `published`, or correct it"
    )
  }

  /// A restatement that would be public before what it restates.
  func early<Row: StoredRow>(_ row: Row, _ moment: Instant, _ newest: Instant) -> Diagnostic {
    Diagnostic(
      .restatedEarly,
      """
      \(name(of: row.head)) cannot be restated as of \(moment): what the store has of it became \
      public at \(newest)
      """,
      at: location(of: row.head),
      fix: "give `--restated` a later time"
    )
  }

  private func name(of head: RowHead) -> String {
    let name = catalog.series[Int(head.series)].name
    return name.isEmpty ? "the row at \(head.time.time)" : "`\(name)` at \(head.time.time)"
  }

  /// The source of a row of the store, and when it became public.
  private func origin(of head: RowHead) -> String {
    let source = catalog.names[Int(head.source)]
    let by = source.isEmpty ? "" : "from `\(source)`, "
    return "\(by)public since \(published(head))"
  }

  private func location(of head: RowHead) -> SourceLocation {
    SourceLocation(file: catalog.files[Int(head.file)], line: Int(head.line))
  }

  private func storedLocation(_ head: RowHead) -> SourceLocation {
    let file = storedFileName(catalog.files[Int(head.file)], in: path)
    return SourceLocation(file: file, line: Int(head.line))
  }

  private func text(of head: RowHead) -> String? {
    guard let file = files.firstIndex(of: head.file) else { return nil }
    return rules.text(Int32(file), head.line)
  }
}

/// What a file that was put into the store at `path` is called where its rows are told.
package func storedFileName(_ file: String, in path: String) -> String { "\(path): \(file)" }
