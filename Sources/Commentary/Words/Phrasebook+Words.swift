// SPDX-License-Identifier: Apache-2.0
internal import Analysis
package import Diagnostics
package import Positioning
internal import Templating

extension Phrasebook {
  /// What `phrase` says about `facts`, as runs.
  func sentence(_ phrase: PhraseName, about facts: PhraseFacts) throws(ReportError) -> [Run] {
    try phrases[phrase]?.runs(facts) ?? []
  }

  /// The compiled phrase of `name`.
  func phrase(_ name: PhraseName) -> Phrase? { phrases[name] }

  /// The compiled phrase of `quality`.
  func phrase(_ quality: Quality) -> Phrase? { qualities[quality] }

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

  /// The name of `regime` inside a sentence: "extreme short", "very high for this market".
  func regimeName(_ regime: Regime) throws(ReportError) -> String {
    let facts = RegimeFacts(regime: regime, grade: bands[Band(regime)])
    let bytes = try regimes?.render(RegimeFacts.model.record(of: facts)) ?? []
    return plain(String(decoding: bytes, as: UTF8.self))
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
