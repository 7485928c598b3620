// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Diagnostics
internal import Manuscripts
internal import Templating

/// An analyst's text on the page of its note.
struct OwnTextView: Sendable {
  /// Whether it stands in place of the generated paragraphs.
  let isInstead: Bool
  let title: [RunView]
  let summary: [RunView]
  let words: Words<OwnTextWords.Key>
  let isDraft: Bool
  let hasTags: Bool
  let blocks: [RenderedMarkup]

  /// The view of `text`; marks in `citations` what it cites.
  ///
  /// - Throws: What rendering throws.
  init(
    _ text: NoteText,
    root: String,
    page: String = "",
    citing citations: inout Citations,
    by templates: ProseTemplates
  ) throws(ReportError) {
    let front = text.manuscript.front
    isInstead = text.manuscript.place == .instead
    title = isInstead ? [] : citations.views(of: text.runs(of: front.title ?? []))
    summary = isInstead ? [] : citations.views(of: text.runs(of: front.summary ?? []))
    isDraft = front.isDraft
    hasTags = !front.tags.isEmpty
    let facts = OwnTextWords(author: front.author, tags: front.tags.joined(separator: ", "))
    words = try Words(templates.words, OwnTextWords.model.record(of: facts))
    var writer = ProseWriter(
      text: text,
      templates: templates,
      level: isInstead ? 2 : 3,
      root: root,
      page: page,
      citations: citations
    )
    blocks = try writer.markup(of: text.manuscript.blocks)
    citations = writer.citations
  }

  /// The names that templates see.
  static let model = Model<OwnTextView>(
    .flag("instead") { $0.isInstead },
    .text("heading") { $0.words[.heading] },
    .flag("hasTitle") { !$0.title.isEmpty },
    .record("title", of: ParagraphView.model) { ParagraphView(runs: $0.title) },
    .flag("hasSummary") { !$0.summary.isEmpty },
    .record("summary", of: ParagraphView.model) { ParagraphView(runs: $0.summary) },
    .text("by") { $0.words[.by] },
    .optionalText("draft") { $0.isDraft ? $0.words[.draft] : nil },
    .optionalText("tags") { $0.hasTags ? $0.words[.tags] : nil },
    .markups("blocks") { $0.blocks }
  )
}

/// What the words around an analyst's text may tell.
struct OwnTextWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case heading, by, draft, tags
  }

  let author: String?
  /// All tags in one line.
  let tags: String

  /// What the template may write.
  static let model = Model<OwnTextWords>(
    .optionalText("author") { $0.author },
    .text("tags") { $0.tags }
  )
}
