// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// The word of each band, as the publisher has it.
package struct BandWords: Sendable {
  private let words: [Band: String]

  /// Exactly one band is present: the one asked for.
  static let model = Model<Band>(Band.allCases.map { band in .flag(band.rawValue) { $0 == band } })

  /// Reads the words that `template` has, which may not be empty.
  ///
  /// - Throws: `commentary.empty-word` for each band without one.
  init(_ template: Template) throws(ReportError) {
    var words: [Band: String] = [:]
    var found: [Diagnostic] = []
    for band in Band.allCases {
      let bytes = try template.render(Self.model.record(of: band))
      let word = plain(String(decoding: bytes, as: UTF8.self))
      words[band] = word
      guard !word.contains(where: \.isLetter) else { continue }
      found.append(
        Diagnostic(
          .error,
          CommentaryID.emptyWord.rawValue,
          "the band `\(band.rawValue)` has no word",
          at: template.start,
          fix: "write its word in a section `{{#\(band.rawValue)}}`"
        )
      )
    }
    guard found.isEmpty else { throw ReportError(.templates, found) }
    self.words = words
  }

  /// The word of `band`.
  package subscript(band: Band) -> String { words[band] ?? "" }
}
