// SPDX-License-Identifier: Apache-2.0
internal import Positioning
internal import Templating

/// A word that differs from measure to measure; `commentary/LANG/measures/MEASURE.txt` has a section
/// for each.
enum MeasureWord: String, CaseIterable {
  /// What the measure is called in a subtitle: "reported positions".
  case name
  /// The two sides in the plural: "longs", "shorts".
  case longs, shorts
  /// The two sides where one of them was named just before; empty if they stay the same.
  case bareLongs, bareShorts
  /// What the larger side does to the smaller: "outweigh".
  case beat
  /// What is counted, in one short clause for charts.
  case counted
  /// The box "What this measure counts": paragraphs apart by an empty line.
  case box
}

/// What a measure's words are told: which word, and of which class.
struct MeasureFacts: Sendable {
  /// The word asked for.
  let word: MeasureWord
  /// Who holds the positions: "noncommercial traders", and whose they are: "noncommercial"; `nil`
  /// for other measures, and where all classes are spoken of.
  let holders: String?, attribute: String?
  /// The reports spoken of; all of them where no class is named.
  let reports: [ReportKind]

  /// Exactly one word is present; the class and the reports where there are any.
  static let model = Model<MeasureFacts>(
    MeasureWord.allCases.map { word in .flag(word.rawValue) { $0.word == word } }
      + [.optionalText("holders") { $0.holders }, .optionalText("attribute") { $0.attribute }]
      + ReportKind.allCases.map { kind in .flag(kind.rawValue) { $0.reports.contains(kind) } }
  )
}
