// SPDX-License-Identifier: Apache-2.0
import Analysis
import Foundation
import Markup
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

@Suite struct StudyTableTests {
  private func words(_ name: String) throws -> TemplateSource {
    let bytes = try Data(contentsOf: URL(filePath: "\(ownTemplates)/\(name)"))
    return try #require(TemplateSource(path: name, in: ownTemplates, bytes: Array(bytes)))
  }

  private func view(
    of subject: SubjectFigure.Subject,
    _ side: Side = .long,
    in study: EventStudy = StudySample.study()
  ) throws -> StudyView? {
    let library = try TemplateLibrary([try words("commentary/en/pages/study.txt")])
    return try StudyView(
      study,
      of: subject,
      side,
      name: "Gold",
      cadence: .weekly,
      words: library.template("commentary/en/pages/study", for: StudyWords.model.shape)
    )
  }

  @Test("the table of a study is as recorded")
  func golden() throws {
    let template = try TemplateLibrary([try words("parts/study.html")])
      .template("parts/study", for: StudyView.model.shape)
    for (name, subject) in [("gold", StudySample.gold), ("lumber", StudySample.lumber)] {
      let view = try #require(try view(of: subject))
      let bytes = try template.render(StudyView.model.record(of: view))
      try expectGolden(String(decoding: bytes, as: UTF8.self), "study-\(name).html")
    }
  }

  @Test("no cell of the subject and side, no table")
  func none() throws {
    #expect(try view(of: StudySample.gold, .short) == nil)
    #expect(try view(of: .total) == nil)
  }

  @Test("outcomes keep their order, horizons ascend, and what is missing is no number")
  func rows() throws {
    let view = try #require(try view(of: StudySample.lumber))
    #expect(view.blocks.count == EventStudy.Outcome.allCases.count)
    #expect(view.blocks.allSatisfy { $0.rows.map(\.head) == ["1", "4", "13"] })
    let cells = view.blocks.flatMap(\.rows).map(\.cells)
    #expect(cells.allSatisfy { $0.count == view.columns.count && $0[5] == "–" && $0[6] == "–" })
    #expect(view.blocks.flatMap(\.rows).allSatisfy { $0.verdict == "too few events" })
  }

  @Test("a small p is never nought, and a volatility is a multiple")
  func styles() throws {
    let view = try #require(try view(of: StudySample.gold))
    #expect(
      view.blocks[0].rows[2].cells == [
        "23", "4", "−2.2%", "+1.0%", "−3.2%", "−5.1% to −1.2%", "<0.01",
      ]
    )
    #expect(view.blocks[0].rows[2].holds)
    #expect(view.blocks[2].rows[2].cells[4] == "×1.03")
  }

  @Test("the note counts the family")
  func family() throws {
    func note(_ tested: Int, _ surviving: Int) throws -> String {
      let study = StudySample.study(tested: tested, surviving: surviving)
      return try #require(try view(of: StudySample.gold, in: study)).note
    }
    #expect(try note(96, 0).contains("96 tests over all markets, none of which holds after"))
    #expect(try note(96, 2).contains("2 of which hold after"))
    #expect(try note(0, 0).contains("No test was made"))
  }
}
