// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Templating
import TestSupport
import Testing

@testable import Commentary

/// What is wrong with our phrases once the file `name` of them is as `change` makes it.
func faults(
  in name: String,
  _ change: (String) -> String
) throws -> [Diagnostic] {
  let changed = phraseFiles.map { file in
    (file.path, file.path == name ? change(file.text) : file.text, file.path == name)
  }
  return faults(of: changed)
}

/// What is wrong with `files`, each with whether it is the publisher's.
func faults(of files: [(path: String, text: String, isTheirs: Bool)]) -> [Diagnostic] {
  let sources = files.compactMap { path, text, isTheirs in
    TemplateSource(
      path: "commentary/en/\(path)",
      in: isTheirs ? "mine" : "ours",
      bytes: [UInt8](text.utf8)
    )
  }
  do throws(ReportError) {
    _ = try Phrasebook(TemplateLibrary(sources))
    return []
  } catch {
    return error.diagnostics
  }
}

@Suite("A publisher's phrase")
struct StrictPhraseTests {
  @Test("that no longer prints a number which its rule requires is refused where it begins")
  func dropped() throws {
    let found = try faults(in: "phrases/yesterday.txt") { _ in "It was another the day before.\n" }
    #expect(
      found == [
        Diagnostic(
          .error,
          "commentary.missing-figure",
          "the phrase does not print `nearAgo`, which the rule `yesterday` requires",
          at: SourceLocation(file: "mine/commentary/en/phrases/yesterday.txt", line: 1, column: 1),
          fix: "write `{{nearAgo}}` there",
          excerpt: "It was another the day before."
        )
      ]
    )
  }

  @Test("that prints a number only in some cases is refused at the section, with the case")
  func sometimes() throws {
    let found = try faults(in: "phrases/rounding.txt") { _ in
      "The ratio lies\nfrom {{rangeLow}} {{#short}}to {{rangeHigh}}{{/short}}.\n"
    }
    #expect(found.map(\.id) == ["commentary.missing-figure"])
    #expect(
      found.first?.summary
        == "the phrase does not print `rangeHigh` where `short` does not hold, which the rule "
        + "`rounding` requires"
    )
    #expect(found.first?.location?.description == "mine/commentary/en/phrases/rounding.txt:2:19")
  }

  @Test("may print a number in another spelling, or in each of several cases")
  func spelt() throws {
    #expect(
      try faults(in: "phrases/stated.txt") { _ in
        "{{#short}}{{statedRatio}} or {{ratioFigure}}{{/short}}"
          + "{{^short}}{{statedRatio}} or {{ratioSide}}{{/short}}."
      } == []
    )
    #expect(
      try faults(in: "phrases/yesterday.txt") { _ in
        "{{#short}}{{nearAgo}}{{/short}}{{#long}}{{nearAgo}}{{/long}}{{#level}}{{nearAgo}}{{/level}}."
      } == [],
      "a note leans to one side or is level"
    )
  }

  @Test("need not print what a condition excuses, and has to print it elsewhere")
  func excused() throws {
    func phrase(_ condition: String) -> String {
      "\(condition)Its past holds {{studyEvents}}{{/x}}, {{studyHedge}} on {{studyDate}}.\n"
    }
    let excused = try faults(in: "phrases/study-few.txt") { _ in
      phrase("{{^noEvent}}").replacing("{{/x}}", with: "{{/noEvent}}")
    }
    #expect(excused == [])
    let other = try faults(in: "phrases/study-few.txt") { _ in
      phrase("{{#oneEvent}}").replacing("{{/x}}", with: "{{/oneEvent}}")
    }
    #expect(other.map(\.id) == ["commentary.missing-figure"])
  }

  @Test(
    "that drops its hedge is refused",
    arguments: [
      ("squeeze", "levelsHedge"), ("squeeze", "stressHedge"), ("risk-long", "directionHedge"),
      ("quadrant", "thumbHedge"), ("study-unclear", "studyHedge"), ("forecast", "probabilityWord"),
      ("breadth", "reportHedge"),
    ]
  )
  func hedge(_ phrase: String, _ hedge: String) throws {
    let found = try faults(in: "phrases/\(phrase).txt") {
      $0.replacing("{{\(hedge)}}", with: "so")
    }
    #expect(Set(found.map(\.id)) == ["commentary.missing-hedge"], "\(found)")
    #expect(found.first?.summary.contains("the hedge `\(hedge)`") == true)
  }

  @Test("of no finding is refused in its first line, with the near spelling")
  func unknown() throws {
    var files = phraseFiles.map { ($0.path, $0.text, false) }
    files.append(("phrases/z-scores.txt", "The score is high.\n", true))
    files.append(("phrases/opinion.txt", "We like it.\n", true))
    let found = faults(of: files)
    #expect(found.map(\.id) == ["commentary.unknown-finding", "commentary.unknown-finding"])
    #expect(
      found.map(\.location?.description) == [
        "mine/commentary/en/phrases/z-scores.txt:1:1", "mine/commentary/en/phrases/opinion.txt:1:1",
      ]
    )
    #expect(found.first?.summary == "no finding is called `z-scores`")
    #expect(found.first?.fix == "name the file `z-score.txt`")
  }

  @Test("every number and hedge of ours, taken out, is missed")
  func each() throws {
    for name in PhraseName.allCases {
      let path = "phrases/\(name.file).txt"
      let required =
        name.needs.map { $0.spellings.map(\.rawValue) } + name.rules.flatMap(\.hedges).map { [$0] }
      for spellings in required {
        let found = try faults(in: path) { text in
          spellings.reduce(text) { $0.replacing("{{\($1)}}", with: "it") }
        }
        #expect(found.contains { $0.id.hasPrefix("commentary.missing") }, "\(path): \(spellings)")
      }
    }
  }
}
