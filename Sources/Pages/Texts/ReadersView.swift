// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// One comment that a note quotes.
struct QuoteView: Sendable {
  let comment: ReaderComment
  /// Who said it when, and how many liked it.
  let words: Words<QuoteWords.Key>

  /// The names that templates see.
  static let model = Model<QuoteView>(
    .text("text") { oneLine($0.comment.text) },
    .text("author") { oneLine($0.comment.author) },
    .optionalText("role") { $0.comment.role.map(oneLine) },
    .text("likes") { $0.words[.likes] },
    .text("time") { $0.comment.time.description },
    .text("when") { $0.words[.time] }
  )
}

/// What a note quotes of its readers.
struct ReadersView: Sendable {
  let words: Words<ReadersWords.Key>
  let quotes: [QuoteView]
  /// What the publisher calls it; `nil` for what the words call it.
  let heading: String?

  /// The view of `digest` under `heading`, if the publisher chose one.
  ///
  /// - Throws: What rendering throws.
  init(
    _ digest: ReaderDigest,
    under heading: String? = nil,
    by templates: ReaderTemplates
  ) throws(ReportError) {
    self.heading = heading
    words = try templates.words(about: digest)
    quotes = try digest.quoted.map { (comment) throws(ReportError) in
      QuoteView(
        comment: comment,
        words: try Words(templates.quote, QuoteWords.model.record(of: QuoteWords(comment)))
      )
    }
  }

  /// The names that templates see.
  static let model = Model<ReadersView>(
    .text("title") { $0.heading ?? $0.words[.title] },
    .text("chosen") { $0.words[.chosen] },
    .text("rule") { $0.words[.rule] },
    .text("method") { $0.words[.method] },
    .list("quotes", of: QuoteView.model) { $0.quotes }
  )
}
