// SPDX-License-Identifier: Apache-2.0
internal import Templating

/// A word that differs from measure to measure; `commentary/LANG/measures/MEASURE.txt` has a section
/// for each.
enum MeasureWord: String, CaseIterable {
  /// What the measure is called in a subtitle: "reported positions".
  case name
  /// The two sides in the plural: "longs", "shorts".
  case longs, shorts
  /// What the larger side does to the smaller: "outweigh".
  case beat
  /// What is counted, in one short clause for charts.
  case counted
  /// The box "What this measure counts": paragraphs apart by an empty line.
  case box

  /// Exactly one name is present: the word asked for.
  static let model = Model<MeasureWord>(
    MeasureWord.allCases.map { word in .flag(word.rawValue) { $0 == word } }
  )
}
