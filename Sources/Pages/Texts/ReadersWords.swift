// SPDX-License-Identifier: Apache-2.0
internal import Commentary
internal import Diagnostics
internal import Figures
internal import Positioning
internal import Templating

/// What the words of the readers' section may tell.
struct ReadersWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case title, chosen, rule, method
  }

  /// What is quoted; `nil` on the methodology page.
  let digest: ReaderDigest?

  /// What the template may write.
  static let model = Model<ReadersWords>(
    .text("most") { _ in spelled(ReaderDigest.most) },
    .text("longest") { _ in count(ReaderDigest.longest) },
    .text("longestName") { _ in count(ReaderDigest.longestName) },
    .text("quoted") { count($0.digest?.quoted.count ?? 0) },
    .text("count") { count($0.digest?.count ?? 0) },
    .flag("one") { $0.digest?.count == 1 },
    .text("day") { $0.digest.map { longDate($0.on) } ?? "" },
    .optionalText("long") { view in
      view.digest.flatMap { $0.tooLong > 0 ? count($0.tooLong) : nil }
    },
    .flag("oneLong") { $0.digest?.tooLong == 1 }
  )

  private static func spelled(_ number: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six"]
    return words.indices.contains(number) ? words[number] : count(number)
  }
}

/// What the words under a quoted comment may tell.
struct QuoteWords: Sendable {
  /// The lines that the template writes.
  enum Key: String, Hashable, Sendable, CaseIterable {
    case likes, time
  }

  private let comment: ReaderComment

  /// The words under `comment`.
  init(_ comment: ReaderComment) { self.comment = comment }

  /// What the template may write.
  static let model = Model<QuoteWords>(
    .text("likes") { count($0.comment.likes) },
    .flag("one") { $0.comment.likes == 1 },
    .text("day") { longDate($0.comment.time.day) },
    .text("clock") { clock($0.comment.time) }
  )

  /// "09:30"; a midnight begins its day.
  private static func clock(_ time: Instant) -> String {
    time.secondOfDay < 60 ? "00:00" : timeOfDay(time)
  }
}

/// The templates of the readers' words.
struct ReaderTemplates: Sendable {
  let section: Template
  let quote: Template

  /// Compiles the templates of `language` in `library`.
  ///
  /// - Throws: Everything that is wrong in them.
  init(_ library: TemplateLibrary, language: String) throws(ReportError) {
    let folder = "commentary/\(language)/pages"
    section = try library.template("\(folder)/readers", for: ReadersWords.model.shape)
    quote = try library.template("\(folder)/quote", for: QuoteWords.model.shape)
  }

  /// The words about `digest`; without one, those that hold for all notes.
  func words(about digest: ReaderDigest?) throws(ReportError) -> Words<ReadersWords.Key> {
    try Words(section, ReadersWords.model.record(of: ReadersWords(digest: digest)))
  }
}
