// SPDX-License-Identifier: Apache-2.0
import Analysis
import Templating
import Testing

@testable import Commentary

@Suite("Conditions that exclude each other")
struct ExclusionTests {
  /// What holds of a note, and what it says.
  private func facts(_ note: NoteAnalysis) -> (flags: Set<String>, selection: Selection) {
    let chosen = selection(of: note, figures: figures(of: note))
    return (flags(of: note).union(changeFlags(of: note, saying: chosen)), chosen)
  }

  @Test("do so in every note, as far as its phrases ask them")
  func holds() throws {
    let book = try englishPhrases()
    for note in PhraseTests.notes {
      let (flags, chosen) = facts(note)
      for message in messages(of: chosen.kept) {
        let uses = book.phrase(message.phrase)?.template.uses ?? []
        let names = Exclusion.closure(
          of: uses.flatMap(\.conditions).map(\.name),
          in: message.rules
        )
        let set = flags.intersection(names)
        for exclusion in Exclusion.all(in: message.rules) {
          #expect(exclusion.allows(set, among: names), "\(message.phrase.file): \(set.sorted())")
        }
      }
    }
  }

  @Test("leave no note without a number that a rule requires and nothing excuses")
  func printed() throws {
    let book = try englishPhrases()
    for note in PhraseTests.notes {
      let flags = facts(note).flags
      for sentence in try compose(note, with: book).sentences {
        let printed = Set(sentence.runs.compactMap(\.figure))
        for rule in sentence.rules {
          for need in rule.needs where !printed.contains(need.evidence) {
            let excuses = rule.excuses[need] ?? []
            let isExcused = excuses.contains { flags.contains($0.flag) == $0.isSet }
            #expect(isExcused, "\(rule) \(need): \(sentence.text)")
          }
        }
      }
    }
  }

  @Test("are names that phrases may ask")
  func known() {
    let names = Set(PhraseFacts.flagNames)
    #expect(names.isSuperset(of: Exclusion.all(in: []).flatMap(\.flags)))
    for rule in Rule.allCases {
      #expect(names.isSuperset(of: rule.excuses.values.joined().map(\.flag)), "\(rule)")
      #expect(Set(PhraseFacts.textNames).isSuperset(of: rule.hedges), "\(rule)")
      #expect(Set(rule.needs).isSuperset(of: rule.excuses.keys), "\(rule)")
    }
  }
}
