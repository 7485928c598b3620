// SPDX-License-Identifier: Apache-2.0
internal import Pages
internal import Positioning

extension ByteWriter {
  /// What restated data changes of a note, or that there is nothing.
  mutating func add(_ correction: Correction?) {
    add(correction == nil ? 0 : 1)
    guard let correction else { return }
    add(correction.date.count)
    add(correction.headline)
    add(correction.moments.count)
    for moment in correction.moments { add(moment.seconds) }
    add(correction.rows.count)
    for row in correction.rows {
      add(row.title)
      add(row.published)
      add(row.restated)
      add(row.difference)
    }
    add(correction.newHeadline)
    for naming in [correction.lead, correction.regime] {
      add(naming?.published)
      add(naming?.restated)
    }
  }

  private mutating func add(_ text: String?) {
    add(text == nil ? 0 : 1)
    if let text { add(text) }
  }
}

extension ByteReader {
  /// What restated data changes of a note, or `nil` for nothing; the outer `nil` if the bytes hold
  /// neither.
  mutating func correction() -> Correction?? {
    switch int() {
    case 0: .some(nil)
    case 1: told().map { .some($0) }
    default: nil
    }
  }

  private mutating func told() -> Correction? {
    guard let date = int(), let headline = text(), let moments = moments(), let rows = rows(),
      let newHeadline = optionalText(), let lead = naming(), let regime = naming()
    else { return nil }
    return Correction(
      date: Day(date),
      headline: headline,
      moments: moments,
      rows: rows,
      newHeadline: newHeadline,
      lead: lead,
      regime: regime
    )
  }

  private mutating func moments() -> [Instant]? {
    guard let count = count() else { return nil }
    var moments: [Instant] = []
    for _ in 0..<count {
      guard let moment = int() else { return nil }
      moments.append(Instant(moment))
    }
    return moments
  }

  private mutating func rows() -> [Correction.Row]? {
    guard let count = count() else { return nil }
    var rows: [Correction.Row] = []
    for _ in 0..<count {
      guard let title = text(), let published = text(), let restated = text(),
        let difference = optionalText()
      else { return nil }
      rows.append(
        Correction.Row(
          title: title,
          published: published,
          restated: restated,
          difference: difference
        )
      )
    }
    return rows
  }

  private mutating func naming() -> Correction.Naming?? {
    guard let published = optionalText(), let restated = optionalText() else { return nil }
    guard let published, let restated else { return .some(nil) }
    return Correction.Naming(published: published, restated: restated)
  }

  private mutating func optionalText() -> String?? {
    switch int() {
    case 0: .some(nil)
    case 1: text().map { .some($0) }
    default: nil
    }
  }
}
