// SPDX-License-Identifier: Apache-2.0
internal import Figures
internal import Positioning
internal import Templating

/// A tag in the list of all.
struct TagRowView: Sendable {
  let name, path, count: String
  let last: Day

  /// The line of `tagged`.
  init(_ tagged: TaggedNotes) {
    name = tagged.name
    path = tagged.tag.path
    count = Figures.count(tagged.notes.count)
    last = tagged.notes[tagged.notes.count - 1].facts.date
  }

  /// The names that templates see.
  static let model = Model<TagRowView>(
    .text("name") { $0.name },
    .text("path") { $0.path },
    .text("count") { $0.count },
    .text("iso") { $0.last.description },
    .text("last") { mediumDate($0.last) }
  )
}

/// Tags of one kind.
struct TagGroupView: Sendable {
  let title: String
  let tags: [TagRowView]

  /// The names that templates see.
  static let model = Model<TagGroupView>(
    .text("title") { $0.title },
    .list("tags", of: TagRowView.model) { $0.tags }
  )
}

/// Everything on the page of all tags.
struct TagsView: Sendable {
  let frame: FrameView
  let words: Words<TagsWords.Key>
  let groups: [TagGroupView]

  /// The names that templates see.
  static let model = Model<TagsView>(
    .record("frame", of: FrameView.model) { $0.frame },
    .text("heading") { $0.words[.heading] },
    .text("standfirst") { $0.words[.standfirst] },
    .list("groups", of: TagGroupView.model) { $0.groups }
  )
}

/// What the words of the page of all tags may tell.
struct TagsWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, standfirst, description, own, regime, lead

    /// The title of the tags of `kind`.
    init(_ kind: NoteTag.Kind) {
      switch kind {
      case .own: self = .own
      case .regime: self = .regime
      case .lead: self = .lead
      }
    }
  }

  let count: Int

  /// What the template may write.
  static let model = Model<TagsWords>(
    .text("count") { counted($0.count) },
    .flag("none") { $0.count == 0 },
    .flag("one") { $0.count == 1 }
  )
}
