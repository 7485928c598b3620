// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Templating

/// The templates of all charts, compiled once: drawings in `charts/`, words in
/// `commentary/LANGUAGE/charts/`.
package struct ChartTemplates: Sendable {
  /// A drawing and the words around it.
  struct Chart: Sendable {
    let drawing: Template
    let words: Template
  }

  let hero: Chart
  let assets: Chart
  let markets: Chart
  let history: Chart
  let strip: Template
  let regimeStrip: Template
  /// The single words that figures take in.
  package let vocabulary: Vocabulary

  /// The charts of `library`, with the words of `language`.
  ///
  /// - Throws: Everything that is wrong with the names they use; what is wrong with the lines of
  ///   the vocabulary.
  package init(_ library: TemplateLibrary, language: String = "en") throws(ReportError) {
    var loader = Loader(library: library, language: language)
    let hero = loader.chart("hero", HeroDrawing.model.shape, HeroWords.model.shape)
    let assets = loader.chart("assets", BarsDrawing.model.shape, BarsWords.model.shape)
    let markets = loader.chart("markets", DotsDrawing.model.shape, DotsWords.model.shape)
    let history = loader.chart("history", HistoryDrawing.model.shape, HistoryWords.model.shape)
    let strip = loader.template("charts/strip", StripDrawing.model.shape)
    let regimeStrip = loader.template("charts/regime-strip", RegimeStripDrawing.model.shape)
    let vocabulary = loader.template(
      "commentary/\(language)/charts/vocabulary",
      Vocabulary.model.shape
    )
    guard let hero, let assets, let markets, let history, let strip, let regimeStrip,
      let vocabulary
    else { throw ReportError(.templates, loader.findings) }
    self.hero = hero
    self.assets = assets
    self.markets = markets
    self.history = history
    self.strip = strip
    self.regimeStrip = regimeStrip
    self.vocabulary = try Vocabulary(vocabulary)
  }
}

extension ChartTemplates {
  /// Compiles one after the other, so that all findings are told at once.
  private struct Loader {
    let library: TemplateLibrary
    let language: String
    var findings: [Diagnostic] = []

    mutating func template(_ name: String, _ shape: Shape) -> Template? {
      do {
        return try library.template(name, for: shape)
      } catch {
        findings += error.diagnostics
        return nil
      }
    }

    mutating func chart(_ name: String, _ drawing: Shape, _ words: Shape) -> Chart? {
      let drawing = template("charts/\(name)", drawing)
      let words = template("commentary/\(language)/charts/\(name)", words)
      guard let drawing, let words else { return nil }
      return Chart(drawing: drawing, words: words)
    }
  }
}
