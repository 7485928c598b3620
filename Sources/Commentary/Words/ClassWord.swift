// SPDX-License-Identifier: Apache-2.0
internal import Positioning
internal import Templating

/// How a class of traders is called; `commentary/LANG/words/class.txt` has a section for each form
/// with one for each class inside.
package enum ClassWord: String, Hashable, Sendable, CaseIterable {
  /// Who they are: "noncommercial traders", "leveraged funds".
  case noun
  /// Whose longs or shorts: "noncommercial", "leveraged funds’".
  case attribute

  /// Exactly one form and one class are present: those asked for.
  static let model = Model<(word: ClassWord, population: Population)>(
    ClassWord.allCases.map { word in .flag(word.rawValue) { $0.word == word } }
      + Population.allCases.map { each in .flag(each.rawValue) { $0.population == each } }
  )
}
