// SPDX-License-Identifier: Apache-2.0
internal import Commentary
package import Diagnostics
internal import Manuscripts
internal import Templating

/// What a digest is written in.
package enum DigestFormat: String, Sendable, CaseIterable {
  /// Characters alone.
  case text
  /// CommonMark.
  case markdown
}

extension Letter {
  /// The letter for other channels, such as a chat: headline, as many sentences as fit, and the way to
  /// the note.
  ///
  /// - Parameters:
  ///   - format: What it is written in.
  ///   - limit: How long it may be, in UTF-16 code units, by which most channels count; no channel
  ///     counts more.
  ///   - site: What all pages share.
  /// - Returns: The digest, cut behind a sentence; never inside one.
  /// - Throws: `mail.digest-limit` at stage `arguments` if not even the headline fits; what rendering
  ///   throws.
  package func digest(
    _ format: DigestFormat,
    within limit: Int,
    in site: SiteContext
  ) throws(ReportError) -> String {
    let paragraphs = digestParagraphs(in: site)
    let count = paragraphs.reduce(0) { $0 + $1.count }
    // A digest grows with each sentence, so the longest that fits is found by halving.
    var (low, high) = (0, count + 1)
    var best = try digest(format, of: paragraphs, sentences: 0, isCut: count > 0, in: site)
    guard best.utf16.count <= limit else { throw tooLong(best.utf16.count, limit) }
    while high - low > 1 {
      let middle = (low + high) / 2
      let longer = try digest(
        format,
        of: paragraphs,
        sentences: middle,
        isCut: middle < count,
        in: site
      )
      if longer.utf16.count <= limit { (low, best) = (middle, longer) } else { high = middle }
    }
    return best
  }
}

extension Letter {
  private func digest(
    _ format: DigestFormat,
    of paragraphs: [[String]],
    sentences: Int,
    isCut: Bool,
    in site: SiteContext
  ) throws(ReportError) -> String {
    var rest = sentences
    let shown = paragraphs.compactMap { paragraph -> String? in
      let kept = paragraph.prefix(rest)
      rest -= kept.count
      return kept.isEmpty ? nil : kept.joined(separator: " ")
    }
    let templates = site.templates.letters
    let template = format == .text ? templates.digest : templates.markdown
    let view = DigestView(
      letter: self,
      paragraphs: shown,
      isCut: isCut,
      format: format
    )
    let bytes = try template.render(DigestView.model.record(of: view))
    return withoutEmptyRuns(plain(String(decoding: bytes, as: UTF8.self)))
  }

  /// The note's paragraphs in sentences; an analyst's own are whole, as nothing tells where their
  /// sentences end.
  private func digestParagraphs(in site: SiteContext) -> [[String]] {
    let own = note.text?.own
    var paragraphs: [[String]] = []
    if let standfirst = own?.standfirst {
      paragraphs.append([standfirst.map(\.text).joined()])
    } else {
      paragraphs.append(sentences(on: .standfirst))
    }
    if let text = note.text {
      var prose = PlainProse(text: text, baseURL: site.baseURL, page: links.note, footnotes: nil)
      let lines = prose.lines(of: text.manuscript.blocks.filter(\.isParagraph))
      paragraphs += lines.filter { !$0.isEmpty }.map { [$0] }
    }
    paragraphs += Rule.Topic.allCases.filter(\.isBody).map { sentences(on: $0) }
    return paragraphs.filter { !$0.isEmpty }
  }

  private func sentences(on topic: Rule.Topic) -> [String] {
    note.commentary.sentences.filter { $0.topic == topic }.map(\.text)
  }

  private func tooLong(_ count: Int, _ limit: Int) -> ReportError {
    ReportError(
      .arguments,
      Diagnostic(
        .error,
        LetterID.digestLimit.rawValue,
        "the headline and the link alone have \(count) characters, more than \(limit)",
        fix: "allow at least \(count)"
      )
    )
  }
}

extension ProseBlock {
  fileprivate var isParagraph: Bool { if case .paragraph = self { true } else { false } }
}

/// `text` with at most one empty line in a row, none at its start, and one line end at its end.
private func withoutEmptyRuns(_ text: String) -> String {
  filled(text, width: .max)
}
