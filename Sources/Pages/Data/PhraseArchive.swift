// SPDX-License-Identifier: Apache-2.0
package import Markup
package import Templating

/// The phrases of one language as they were when the site was made, by name:
/// `data/phrases/en.json`.
///
/// - Parameters:
///   - sources: All templates; those that are no phrases of the language are left out.
///   - language: Which language.
/// - Returns: An object of texts, sorted by name.
package func phraseArchive(of sources: [TemplateSource], language: String = "en") -> SiteFile {
  let phrases = sources.filter { $0.isPhrase }.sorted { $0.name < $1.name }
  return SiteFile(
    path: phraseArchivePath(language),
    bytes: JSONText.object(
      phrases.map { ($0.name, .text(String(decoding: $0.bytes, as: UTF8.self))) }
    ).bytes
  )
}

/// Where a site keeps the phrases of `language`.
package func phraseArchivePath(_ language: String = "en") -> String {
  "data/phrases/\(language).json"
}

extension TemplateSource {
  /// Whether it holds words, and no markup.
  package var isPhrase: Bool { name.hasPrefix("commentary/") }

  /// Whether it writes a mail, and nothing of the site.
  package var isOfMail: Bool { name.hasPrefix("mail/") }
}
