// SPDX-License-Identifier: Apache-2.0
import Analysis
import Positioning
import Testing

@testable import Commentary

@Suite("What a note leaves out")
struct SelectionTests {
  private func chosen(_ note: NoteAnalysis) -> Selection {
    selection(of: note, figures: figures(of: note))
  }

  @Test("is kept with the rule that tells it, or as over the budget")
  func reasons() {
    let full = chosen(Sketch.full)
    #expect(
      full.leftOut.contains { $0.finding.rule == .yesterday && $0.reason == .told(by: .pace) }
    )
    var over = Sketch.fullSketch.note
    over.outlook = Sketch.full.outlook
    over = over.after(Sketch.note { $0.value = .sides(long: 4e9, short: 40e9) })
    let chosen = chosen(over)
    #expect(chosen.leftOut.contains { $0.reason == .overBudget })
    #expect(messages(of: chosen.kept).count(where: \.topic.isBody) == Thresholds.sentences)
  }

  @Test("is no weaker than nothing: what stays is at least as strong as what went for the budget")
  func weakest() {
    var over = Sketch.fullSketch.note
    over.outlook = Sketch.full.outlook
    over = over.after(Sketch.note { $0.value = .sides(long: 4e9, short: 40e9) })
    let chosen = chosen(over)
    let gone = chosen.leftOut.filter { $0.reason == .overBudget }.map(\.finding.strength).max() ?? 0
    let stays = messages(of: chosen.kept).filter { $0.isOptional && $0.topic.isBody }
    #expect(stays.allSatisfy { $0.strength >= gone })
  }

  @Test("went with what was to tell it, if that is over the budget")
  func lostTeller() {
    var sketch = Sketch.fullSketch
    sketch.before[1] = (.ratio(1 / 12.4), 12.5 / 12.4)
    sketch.kind = .largestWithoutVerdict
    var over = sketch.note
    over.outlook = Sketch.full.outlook
    over.outlook.sensitivity = Outlook.sensitivity(isVenue: true)
    for crowding in [nil, Outlook.crowding(0.97)] {
      over.outlook.crowding = crowding
      let chosen = chosen(over)
      let reason = chosen.leftOut.first { $0.finding.rule == .yesterday }?.reason
      #expect(reason == (chosen.says(.pace) ? .told(by: .pace) : .overBudget))
    }
  }

  @Test("is told by something that is said")
  func tellers() {
    for note in PhraseTests.notes {
      let chosen = chosen(note)
      for left in chosen.leftOut {
        guard case .told(let rule) = left.reason else { continue }
        let teller = chosen.leftOut.first { $0.finding.rule == rule }
        #expect(
          chosen.says(rule) || teller.map { $0.reason != .overBudget } == true,
          "\(left.finding.rule) by \(rule)"
        )
      }
    }
  }

  @Test("a finding knows whom it speaks of, what is measured, and the number it was held against")
  func placed() {
    var note = Sketch.week { $0.standing = .weeks(0.99, z: 2.4) }
    note.outlook.volatility = Outlook.volatile
    let found = chosen(note).kept
    func finding(_ rule: Rule) -> Finding? { found.first { $0.rule == rule } }
    #expect(finding(.zScore)?.threshold == Threshold("z", 2))
    #expect(finding(.zScore)?.strength == 1.2)
    #expect(finding(.sides)?.threshold == nil && finding(.sides)?.subject == .lead)
    #expect(finding(.price)?.subject == .asset(Asset("gold")))
    #expect(finding(.price)?.measured == .price && finding(.net)?.measured == .net)
    #expect(finding(.otherSide)?.subject == .population(.commercial))
  }
}
