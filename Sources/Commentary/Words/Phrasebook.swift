// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
internal import Positioning
package import Templating

/// The phrases of one language, compiled: `commentary/LANG` of the templates.
package struct Phrasebook: Sendable {
  let phrases: [PhraseName: Phrase]
  let evidence: [FigureName: Phrase]
  let qualities: [Quality: Phrase]
  let measures: [Measure: Template]
  let words: [PhraseWord: Phrase]
  let classes: Template?
  let regimes: Template?
  let terms: Terms
  /// The calibrated words.
  package let bands: BandWords

  /// Compiles every phrase of `language` in `library`.
  ///
  /// - Throws: Everything that is wrong in any of them; a missing file is `template.unknown-template`,
  ///   one that names no finding `commentary.unknown-finding`, a number or hedge that a phrase does not
  ///   print where it has to `commentary.missing-figure` and `commentary.missing-hedge`.
  package init(_ library: TemplateLibrary, language: String = "en") throws(ReportError) {
    let root = "commentary/\(language)"
    var found = unknownPhrases(in: library, under: "\(root)/phrases/")
    func collected<Value>(_ make: () throws(ReportError) -> Value) -> Value? {
      do throws(ReportError) {
        return try make()
      } catch {
        found += error.diagnostics
        return nil
      }
    }
    func template(_ path: String, _ shape: Shape) -> Template? {
      collected { () throws(ReportError) in
        try library.template("\(root)/\(path)", for: shape)
      }
    }
    func phrase(_ path: String, needing needs: [FigureName]) -> Phrase? {
      let model = PhraseFacts.model(needing: needs)
      return template(path, model.shape).map { Phrase(template: $0, model: model) }
    }
    phrases = table(PhraseName.allCases) { name in
      let phrase = phrase("phrases/\(name.file)", needing: name.present)
      if let phrase { found += name.missing(in: phrase.template) }
      return phrase
    }
    evidence = table(FigureName.allCases.filter { $0.evidence == $0 }) {
      phrase("evidence/\($0.rawValue)", needing: [])
    }
    qualities = table(Quality.allCases) { phrase("quality/\($0.rawValue)", needing: $0.needs) }
    words = table(PhraseWord.allCases) { phrase("words/\($0.rawValue)", needing: []) }
    measures = table(Measure.allCases.filter(\.hasImbalance)) {
      template("measures/\($0.rawValue)", MeasureFacts.model.shape)
    }
    classes = template("words/class", ClassWord.model.shape)
    regimes = template("words/regime", RegimeFacts.model.shape)
    let terms = template("words/terms", Terms.model.shape).flatMap { template in
      collected { () throws(ReportError) in try Terms(template) }
    }
    let bands = template("words/bands", BandWords.model.shape).flatMap { template in
      collected { () throws(ReportError) in try BandWords(template) }
    }
    guard let terms, let bands, found.isEmpty else { throw ReportError(.templates, found) }
    (self.terms, self.bands) = (terms, bands)
  }
}

/// A dictionary of what `make` finds for each key.
private func table<Key: Hashable, Value>(
  _ keys: [Key],
  _ make: (Key) -> Value?
) -> [Key: Value] {
  var table: [Key: Value] = [:]
  for key in keys { table[key] = make(key) }
  return table
}
