// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics
internal import Templating

/// The templates of a mail.
struct LetterTemplates: Sendable {
  let page: Template
  let text: Template
  let digest: Template
  let markdown: Template
  /// An analyst's own text in a mail.
  let prose: ProseTemplates

  /// Compiles the templates of `library`.
  ///
  /// - Throws: Everything that is wrong in any of them.
  init(_ library: TemplateLibrary, language: String) throws(ReportError) {
    var found: [Diagnostic] = []
    func template(_ name: String, _ shape: Shape) -> Template? {
      do throws(ReportError) {
        return try library.template("mail/\(name)", for: shape)
      } catch {
        found += error.diagnostics
        return nil
      }
    }
    let page = template("note", LetterPage.model.shape)
    let text = template("note-text", LetterText.model.shape)
    let digest = template("digest", DigestView.model.shape)
    let markdown = template("digest-markdown", DigestView.model.shape)
    let prose: ProseTemplates?
    do throws(ReportError) {
      prose = try ProseTemplates(library, in: "mail", language: language)
    } catch {
      found += error.diagnostics
      prose = nil
    }
    guard let page, let text, let digest, let markdown, let prose else {
      throw ReportError(.templates, found)
    }
    (self.page, self.text) = (page, text)
    (self.digest, self.markdown, self.prose) = (digest, markdown, prose)
  }
}
