// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Markup
internal import Pages
internal import Positioning

/// What an earlier build made of one note.
struct CachedNote: Hashable, Sendable {
  /// The digest of all that the note is made of, its neighbours aside; see ``noteDigests``.
  let content: [UInt8]
  /// The digest of what its page shows of the notes before and after; see ``surroundings``.
  let around: [UInt8]
  /// What the other pages show of it.
  let facts: NoteSummary.Facts
  /// What restated data changes of it; `nil` for nothing.
  let correction: Correction?
  /// Its page.
  let page: KeptPage
  /// Its data, and last the picture of its card, if it has one.
  let data: [KeptFile]
  /// The SHA-256 of the drawing of its card; `nil` if it has none.
  var card: String?

  /// All its files.
  var files: [KeptFile] { [page.file] + data }
  /// Its card: of which drawing, and the picture; `nil` if it has none.
  var picture: (drawing: String, file: KeptFile)? {
    guard let card, let file = data.last else { return nil }
    return (card, file)
  }
}

/// The digest of what a note's page shows beyond the note: the notes beside it, of which each may be
/// missing, and what was restated after it.
///
/// - Parameters:
///   - previous: The note before; `nil` if there is none.
///   - next: The note after; `nil` if there is none.
///   - restated: As in ``Restated/digests``.
///   - card: As in ``CardPlan/digest(of:)``.
///   - late: How late its figures are, where its page says so.
/// - Returns: 32 bytes.
func surroundings(
  _ previous: NoteSummary.Facts?,
  _ next: NoteSummary.Facts?,
  restated: [UInt8],
  card: [UInt8],
  late: Freshness?
) -> [UInt8] {
  var writer = ByteWriter()
  writer.add(restated)
  writer.add(card)
  writer.add(canonicalText(of: late))
  for facts in [previous, next] {
    writer.add(facts == nil ? 0 : 1)
    if let facts { writer.add(facts) }
  }
  return digest(of: writer)
}

extension ByteWriter {
  /// What other pages show of a note.
  mutating func add(_ facts: NoteSummary.Facts) {
    add(facts.date.count)
    add(facts.slot.count)
    add(facts.asOf.count)
    add(facts.slots.count)
    for slot in facts.slots { add(slot.count) }
    add(facts.headlineMeasure.measure.rawValue)
    add(facts.headlineMeasure.population?.rawValue ?? "")
    add(facts.subject)
    add(facts.headline)
    add(facts.ratio)
    add(facts.skew)
    add(facts.dominance)
    add(facts.lean?.rawValue ?? "")
    add(facts.regime?.step ?? Int.max)
    add(facts.regime?.rule.rawValue ?? "")
  }

  /// A note of a build that others may keep.
  mutating func add(_ note: CachedNote) {
    add(note.content)
    add(note.around)
    add(note.facts)
    add(note.correction)
    add(note.page.traits.ids)
    add(note.page.traits.links)
    add(note.card ?? "")
    add(note.files.count)
    for file in note.files { add(file) }
  }

  /// A file with its digest and its mark.
  mutating func add(_ file: KeptFile) {
    add(file.path)
    add(file.size)
    add(file.digest)
    add(file.mark.inode)
    add(file.mark.modified)
    add(file.mark.changed)
  }
}

extension ByteReader {
  /// A note of an earlier build; `nil` if the bytes hold none.
  mutating func note() -> CachedNote? {
    guard let content = data(), let around = data(), let facts = facts(),
      let correction = correction(), let ids = text(), let links = text(),
      let card = text(), let count = count()
    else { return nil }
    var files: [KeptFile] = []
    for _ in 0..<count {
      guard let file = file() else { return nil }
      files.append(file)
    }
    guard let first = files.first else { return nil }
    return CachedNote(
      content: content,
      around: around,
      facts: facts,
      correction: correction,
      page: KeptPage(first, PageTraits(ids: ids, links: links)),
      data: Array(files.dropFirst()),
      card: card.isEmpty ? nil : card
    )
  }

  private mutating func facts() -> NoteSummary.Facts? {
    guard let date = int(), let slot = int(), let asOf = int(), let slots = days(),
      let measure = text().flatMap(Measure.init), let population = text(), let subject = subject(),
      let headline = text(), let ratio = text(), let skew = text(), let dominance = number(),
      let lean = text(), let step = int(), let rule = text()
    else { return nil }
    return NoteSummary.Facts(
      date: Day(date),
      slot: Day(slot),
      asOf: Day(asOf),
      slots: slots,
      headlineMeasure: .init(measure: measure, population: Population(rawValue: population)),
      subject: subject,
      headline: headline,
      ratio: ratio,
      skew: skew,
      dominance: dominance,
      lean: Side(rawValue: lean),
      regime: Regime(step: step, rule: rule)
    )
  }

  private mutating func days() -> [Day]? {
    guard let count = count() else { return nil }
    var days: [Day] = []
    for _ in 0..<count {
      guard let day = int() else { return nil }
      days.append(Day(day))
    }
    return days
  }

  /// A file with its digest and its mark; `nil` if the bytes hold none.
  mutating func file() -> KeptFile? {
    guard let path = text(), let size = int(), let digest = text(), let inode = int(),
      let modified = int(), let changed = int()
    else { return nil }
    let mark = FileMark(inode: inode, modified: modified, changed: changed)
    return KeptFile(path: path, size: size, digest: digest, mark: mark)
  }
}

extension Regime {
  /// The regime of a step from −3 to 3 by a rule; `nil` where nothing was written of one.
  fileprivate init?(step: Int, rule: String) {
    guard (-3...3).contains(step), let grade = Grade(rawValue: abs(step)),
      let rule = Measure.RegimeRule(rawValue: rule)
    else { return nil }
    self.init(grade: grade, side: step == 0 ? nil : step < 0 ? .short : .long, rule: rule)
  }
}
