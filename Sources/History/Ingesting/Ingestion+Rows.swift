// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// The rows of one series, time and publication: a map of levels, or a single figure.
struct VersionRows<Row: StoredRow> {
  /// Each with an item of its own; never empty.
  var rows: [Row]
  /// When they became public.
  let published: Instant

  /// Whether both have the same items with the same values.
  func equals(_ other: VersionRows) -> Bool {
    rows.count == other.rows.count
      && rows.allSatisfy { row in other.row(of: row.item).map(row.agrees) ?? false }
  }

  /// The row with an item.
  func row(of item: Double) -> Row? { rows.first { $0.item == item } }
}

extension Ingestion {
  /// Puts rows into their table, the earliest first.
  mutating func put<Row: StoredRow>(_ rows: RowSource<Row>) throws {
    if rows.count == 0 { return }
    let statements = try RowStatements<Row>(database, catalog)
    let newest = try newest(in: Row.table)
    var order = BatchOrder(rows, series)
    while let group = order.next() {
      let isNew = newest.map { order.time(of: group) > $0 } ?? true
      if isNew, order.isAlone(group) {
        for index in group { try statements.write(numbered(rows[order.index(index)])) }
        counts.new += group.count
        continue
      }
      let incoming = group.map { numbered(rows[order.index($0)]) }
      try put(incoming, statements)
    }
  }

  /// Puts rows of one series, time and publication beside what the store has of them.
  private mutating func put<Row: StoredRow>(
    _ rows: [Row],
    _ statements: borrowing RowStatements<Row>
  ) throws {
    let first = rows[0].head
    let incoming = VersionRows(rows: rows, published: published(first))
    let versions = versions(try statements.versions(of: first.series, at: first.time))
    guard let same = versions.first(where: { $0.published == incoming.published }) else {
      for row in rows { try statements.write(row) }
      versions.isEmpty ? (counts.new += rows.count) : (counts.restated += rows.count)
      return
    }
    if let differing = rows.first(where: { row in
      same.row(of: row.item).map { !row.agrees(with: $0) } ?? false
    }) {
      return try restate(incoming, differing, beside: same, versions, statements)
    }
    for row in rows { try learn(row, from: same, statements) }
  }

  /// Adds a row that agrees with what the store has of its time, or what it knows better.
  private mutating func learn<Row: StoredRow>(
    _ row: Row,
    from same: VersionRows<Row>,
    _ statements: borrowing RowStatements<Row>
  ) throws {
    guard var known = same.row(of: row.item) else {
      try statements.write(row)
      counts.new += 1
      return
    }
    let names = catalog.names
    guard known.learn(from: row, isFirst: { names[Int($0)] < names[Int($1)] }) else {
      counts.known += 1
      return
    }
    try statements.write(known)
    counts.new += 1
  }

  /// Puts in rows that say otherwise than the store at their time of publication.
  private mutating func restate<Row: StoredRow>(
    _ incoming: VersionRows<Row>,
    _ differing: Row,
    beside same: VersionRows<Row>,
    _ versions: [VersionRows<Row>],
    _ statements: borrowing RowStatements<Row>
  ) throws {
    let isStated = differing.head.published != .byRule
    // A file restated in place says nothing of when: what it says is known once it was put in.
    if !isStated, versions.contains(where: { $0.equals(incoming) }) {
      counts.known += incoming.rows.count
      return
    }
    let other = same.row(of: differing.item) ?? same.rows[0]
    guard !isStated, let restated = rules.restated else {
      return contradict(differing, other, incoming.rows)
    }
    let newest = versions.map(\.published).max() ?? same.published
    let moment = rules.delaysRestatements ? max(restated, newest + 1) : restated
    guard moment > newest else {
      return findings.add(findings.isFull ? nil : early(differing, moment, newest))
    }
    for var row in incoming.rows {
      row.head.published = StoredPublication(stated: moment)
      try statements.write(row)
    }
    counts.restated += incoming.rows.count
  }

  private func versions<Row: StoredRow>(_ rows: [Row]) -> [VersionRows<Row>] {
    var versions: [VersionRows<Row>] = []
    for row in rows {
      if versions.last?.rows.first?.head.published == row.head.published {
        versions[versions.count - 1].rows.append(row)
      } else {
        versions.append(VersionRows(rows: [row], published: published(row.head)))
      }
    }
    return versions
  }

  /// The newest time in a table; `nil` if it is empty.
  private func newest(in table: String) throws -> StoredTime? {
    let statement = try BulkStatement(
      database,
      "SELECT time FROM \(table) ORDER BY time DESC LIMIT 1"
    )
    return try statement.step() ? StoredTime(code: statement.integer(0)) : nil
  }
}
