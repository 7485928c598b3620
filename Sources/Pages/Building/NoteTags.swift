// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Manuscripts
internal import Positioning
internal import Templating

/// What notes are found by, beside their day.
struct NoteTag: Hashable, Sendable {
  /// Who gave it; in the order of lists.
  enum Kind: Int, Hashable, Sendable, CaseIterable {
    /// A word of the analyst's.
    case own
    /// The regime of what leads the note.
    case regime
    /// The asset that leads the note.
    case lead
  }

  /// Who gave it.
  let kind: Kind
  /// Its folder among those of its kind: "extreme-short/".
  let folder: String

  /// A page's address below the root.
  var path: String {
    switch kind {
    case .own: "tags/\(folder)index.html"
    case .regime: "tags/regimes/\(folder)index.html"
    case .lead: "tags/leads/\(folder)index.html"
    }
  }

  /// The tag of a regime.
  init(_ regime: Regime) {
    kind = .regime
    folder =
      RegimeNames.key(of: regime).rawValue.map { $0 == "_" ? "-" : String($0) }.joined() + "/"
  }

  /// The tag of an asset that leads.
  init(lead asset: Asset) { (kind, folder) = (.lead, Pages.folder(named: asset.symbol)) }

  /// An analyst's word; words that differ in the case of letters alone are one tag.
  init(own word: String) { (kind, folder) = (.own, Pages.folder(named: word)) }
}

/// A tag as one note has it.
struct NamedTag: Sendable {
  /// Which.
  let tag: NoteTag
  /// How it is written.
  let name: String

  /// The names that templates see.
  static let model = Model<NamedTag>(.text("name") { $0.name }, .text("path") { $0.tag.path })
}

extension SiteContext {
  /// The tags of a note: the analyst's, the regime, the lead; each once.
  func tags(of note: NoteSummary.Facts) -> [NamedTag] {
    let own = (texts[note.date]?.front.tags ?? []).map {
      NamedTag(tag: NoteTag(own: $0), name: oneLine($0))
    }
    let regime = note.regime.map {
      NamedTag(tag: NoteTag($0), name: templates.words.name(of: $0))
    }
    let lead = note.leadAsset.map {
      NamedTag(tag: NoteTag(lead: $0), name: oneLine(assetTitle($0)))
    }
    var known: Set<NoteTag> = []
    return (own + [regime, lead].compactMap { $0 }).filter { known.insert($0.tag).inserted }
  }
}

/// A tag with the notes that have it.
struct TaggedNotes: Sendable {
  /// Which tag.
  let tag: NoteTag
  /// How its newest note writes it.
  var name: String
  /// Its notes, oldest first; at least one.
  var notes: [NoteSummary]
}

extension SitePast {
  /// Every tag: by kind, the regimes from short to long, the others by how many notes have them.
  var tagged: [TaggedNotes] {
    var byTag: [NoteTag: TaggedNotes] = [:]
    var steps: [NoteTag: Int] = [:]
    for note in notes {
      for named in site.tags(of: note.facts) {
        byTag[named.tag, default: TaggedNotes(tag: named.tag, name: "", notes: [])].notes.append(
          note
        )
        byTag[named.tag]?.name = named.name
        if named.tag.kind == .regime { steps[named.tag] = note.facts.regime?.step }
      }
    }
    return byTag.values.sorted { a, b in
      if a.tag.kind != b.tag.kind { return a.tag.kind.rawValue < b.tag.kind.rawValue }
      let (aStep, bStep) = (steps[a.tag] ?? 0, steps[b.tag] ?? 0)
      if aStep != bStep { return aStep < bStep }
      if a.notes.count != b.notes.count { return a.notes.count > b.notes.count }
      return a.tag.folder < b.tag.folder
    }
  }
}
