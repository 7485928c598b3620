// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Positioning
package import Templating

/// The phrases of one language, compiled: `commentary/LANG` of the templates.
package struct Phrasebook: Sendable {
  private let phrases: [Rule: Phrase]
  private let evidence: [FigureName: Phrase]
  private let qualities: [Quality: Phrase]
  private let measures: [Measure: Template]
  private let words: [PhraseWord: Phrase]
  private let classes: Template?

  /// Compiles every phrase of `language` in `library`.
  ///
  /// - Throws: Everything that is wrong in any of them; a missing file is `template.unknown-template`.
  package init(_ library: TemplateLibrary, language: String = "en") throws(ReportError) {
    var found: [Diagnostic] = []
    func phrase(_ path: String, needing needs: [FigureName]) -> Phrase? {
      let model = PhraseFacts.model(needing: needs)
      do throws(ReportError) {
        let template = try library.template("commentary/\(language)/\(path)", for: model.shape)
        return Phrase(template: template, model: model)
      } catch {
        found += error.diagnostics
        return nil
      }
    }
    phrases = table(Rule.allCases) { phrase("phrases/\($0.rawValue)", needing: $0.needs) }
    evidence = table(FigureName.allCases.filter { $0.evidence == $0 }) {
      phrase("evidence/\($0.rawValue)", needing: [])
    }
    qualities = table(Quality.allCases) { phrase("quality/\($0.rawValue)", needing: $0.needs) }
    words = table(PhraseWord.allCases) { phrase("words/\($0.rawValue)", needing: []) }
    measures = table(Measure.allCases.filter(\.hasImbalance)) { measure in
      do throws(ReportError) {
        return try library.template(
          "commentary/\(language)/measures/\(measure.rawValue)",
          for: MeasureFacts.model.shape
        )
      } catch {
        found += error.diagnostics
        return nil
      }
    }
    do throws(ReportError) {
      let shape = ClassWord.model.shape
      classes = try library.template("commentary/\(language)/words/class", for: shape)
    } catch {
      found += error.diagnostics
      classes = nil
    }
    guard found.isEmpty else { throw ReportError(.templates, found) }
  }
}

extension Phrasebook {
  /// The sentence of `rule` about `facts`, as runs.
  func sentence(_ rule: Rule, about facts: PhraseFacts) throws(ReportError) -> [Run] {
    try phrases[rule]?.runs(facts) ?? []
  }

  /// The title and the derivation of an evidence row: the first line, and the rest.
  func evidence(
    for name: FigureName,
    about facts: PhraseFacts
  ) throws(ReportError) -> (title: String, how: String) {
    let lines = try evidence[name]?.lines(facts) ?? []
    return (lines.first ?? name.rawValue, lines.dropFirst().joined(separator: " "))
  }

  /// What the quality section says: a bold head, and its sentence as runs.
  func quality(_ quality: Quality, about facts: PhraseFacts) throws(ReportError) -> [Run] {
    try qualities[quality]?.runs(facts) ?? []
  }

  /// A word that depends on the note alone.
  func word(_ word: PhraseWord, about facts: PhraseFacts) throws(ReportError) -> String {
    try (words[word]?.runs(facts) ?? []).map(\.text).joined()
  }

  /// A word of `measure`, held by the class `population` if it has one.
  func word(
    _ word: MeasureWord,
    of measure: Measure,
    _ population: Population? = nil
  ) throws(ReportError) -> String {
    plain(try text(word, of: measure, population))
  }

  /// What the class `population` is called.
  package func name(
    of population: Population,
    as word: ClassWord = .noun
  ) throws(ReportError) -> String {
    guard let classes else { return "" }
    let bytes = try classes.render(ClassWord.model.record(of: (word, population)))
    return plain(String(decoding: bytes, as: UTF8.self))
  }

  /// What `measure` is called in a subtitle, such as "reported positions".
  package func name(of measure: Measure) throws(ReportError) -> String {
    try word(.name, of: measure)
  }

  /// The paragraphs of the box "What this measure counts".
  ///
  /// - Parameters:
  ///   - measure: What is counted.
  ///   - population: Whose; `nil` to speak of every class.
  ///   - kind: The report they stand in; `nil` for the first that has the class.
  /// - Returns: One text a paragraph.
  /// - Throws: What rendering throws.
  package func box(
    of measure: Measure,
    _ population: Population? = nil,
    in kind: ReportKind? = nil
  ) throws(ReportError) -> [String] {
    try paragraphs(of: text(.box, of: measure, population, in: kind))
  }

  private func text(
    _ word: MeasureWord,
    of measure: Measure,
    _ population: Population?,
    in kind: ReportKind? = nil
  ) throws(ReportError) -> String {
    guard let template = measures[measure] else { return "" }
    let reports = population.map { population in
      let kinds = ReportKind.allCases.filter { $0.classes.contains(population) }
      return kind.map { [$0] } ?? Array(kinds.prefix(1))
    }
    let facts = MeasureFacts(
      word: word,
      holders: try population.map { (each) throws(ReportError) in try name(of: each) },
      attribute: try population.map { (each) throws(ReportError) in
        try name(of: each, as: .attribute)
      },
      reports: reports ?? ReportKind.allCases
    )
    let bytes = try template.render(MeasureFacts.model.record(of: facts))
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// A compiled phrase with the declaration of its names.
private struct Phrase: Sendable {
  let template: Template
  let model: Model<PhraseFacts>

  func runs(_ facts: PhraseFacts) throws(ReportError) -> [Run] {
    try collapsed(template.segments(model.record(sharing: facts.record)))
  }

  func lines(_ facts: PhraseFacts) throws(ReportError) -> [String] {
    let bytes = try template.render(model.record(sharing: facts.record))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { plain(String($0)) }
      .filter { !$0.isEmpty }
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
