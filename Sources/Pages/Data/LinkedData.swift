// SPDX-License-Identifier: Apache-2.0
internal import Analysis
internal import Commentary
internal import Positioning
internal import Templating

/// What a note is, for search engines: an article of analysis, by whom, and the data that it is based on
/// (https://schema.org/AnalysisNewsArticle, https://schema.org/Dataset).
///
/// - Parameters:
///   - note: The note.
///   - correction: What restated data changes of it; `nil` for nothing.
///   - address: The absolute address of its page.
///   - site: What all pages share.
/// - Returns: A `script` element of data, which no browser runs.
func linkedData(
  of note: NoteContent,
  corrected correction: Correction?,
  at address: String,
  in site: SiteContext
) -> RenderedMarkup {
  let folder = site.baseURL + noteFolder(of: note.analysis.date)
  let written = note.analysis.cutOff
  let publisher = object(
    "Organization",
    [("name", .text(site.title)), ("url", .text(site.baseURL))]
  )
  func file(_ name: String, _ format: String) -> JSONValue {
    object(
      "DataDownload",
      [("encodingFormat", .text(format)), ("contentUrl", .text(folder + name))]
    )
  }
  let dataset = object(
    "Dataset",
    [
      ("name", .text("Data of: \(oneLine(note.commentary.headline))")),
      ("description", .text(oneLine(note.commentary.standfirst))),
      ("temporalCoverage", .text(note.analysis.asOf.description)),
      ("creator", publisher),
      (
        "distribution",
        .init(.array([file("data.csv", "text/csv"), file("data.json", "application/json")]))
      ),
    ]
  )
  let image = site.cards.contains(note.analysis.date) ? cardPath(of: note.analysis.date) : nil
  let members: [(String, JSONValue)] =
    [
      ("headline", .text(oneLine(note.commentary.headline))),
      ("description", .text(oneLine(note.commentary.standfirst))),
      ("url", .text(address)),
      ("inLanguage", .text("en")),
      ("datePublished", .text(written.description)),
      ("dateModified", .text((correction?.last ?? written).description)),
      ("author", publisher),
      ("publisher", publisher),
      ("isBasedOn", dataset),
    ] + (image.map { [("image", .text(site.baseURL + $0))] } ?? [])
  let context: [(String, JSONValue)] = [("@context", .text("https://schema.org"))]
  return .linkedData(object("AnalysisNewsArticle", members, context: context))
}

/// An object of `type` with `members` in their order.
private func object(
  _ type: String,
  _ members: [(String, JSONValue)],
  context: [(String, JSONValue)] = []
) -> JSONValue {
  let all = context + [("@type", .text(type))] + members
  return JSONValue(.object(all.map { JSONValue.Member($0.0, $0.1) }))
}

extension JSONValue {
  /// A text.
  static func text(_ text: String) -> JSONValue { JSONValue(.text(text)) }
}
