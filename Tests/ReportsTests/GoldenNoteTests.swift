// SPDX-License-Identifier: Apache-2.0
import Analysis
import Commentary
import Intake
import Positioning
import TestSupport
import Testing

@testable import Reports

@Suite("The notes of chosen weeks", .enabled(if: isThere(CotWeeks.folder)))
struct GoldenNoteTests {
  @Test("read as they are on file", arguments: GoldenWeeks.all)
  func golden(_ week: GoldenWeeks.Week) async throws {
    let note = try #require(await GoldenWeeks.notes.value[week.name])
    let words = try compose(note, with: GoldenWeeks.phrases.get())
    try expectGolden("\(note.date)\n\(words.manuscript)", "\(week.name).txt")
  }
}

@Suite("The note of the sample")
struct GoldenSampleTests {
  @Test("reads as it is on file, with all that it knows of its past")
  func golden() async throws {
    var request = BuildRequest()
    request.inputs = ["\(repository)/Sample"]
    let job = try Reports.job(of: request)
    let analyst = Analyst(
      observations: job.dataset.observations,
      bars: job.dataset.bars,
      levels: job.dataset.levels,
      settings: job.plan.settings
    )
    let place = analyst.notes.count - 1
    let almanac = try await Reports.almanac(of: analyst, for: [place], jobs: 2)
    var fans = FanCache()
    let note = almanac.analysis(ofNoteAt: place, fans: &fans)
    let words = try compose(note, with: GoldenWeeks.phrases.get())
    try expectGolden("\(note.date)\n\(words.manuscript)", "sample.txt")
  }
}

@Suite("Every note of twenty years of weeks", .enabled(if: isThere(CotWeeks.folder)))
struct EveryWeekTests {
  /// The words of every note, made once.
  private static let words = Result { () throws in
    let book = try GoldenWeeks.phrases.get()
    return try CotWeeks.notes.get().map { try compose($0, with: book) }
  }

  @Test("has no two sentences in a row that open alike")
  func shapes() throws {
    for words in try Self.words.get() {
      let sentences = words.paragraphs.flatMap { runs in
        runs.map { $0.figure == nil ? $0.text : "#" }.joined().split(separator: ". ")
      }
      for (first, second) in zip(sentences, sentences.dropFirst()) {
        let same = first.split(separator: " ").prefix(2) == second.split(separator: " ").prefix(2)
        #expect(!same && first != second, "\(first) | \(second)")
      }
    }
  }

  @Test("has every digit in a figure with its row, and every sentence from its rules")
  func linked() throws {
    for words in try Self.words.get() {
      let rows = Set(words.evidence.map(\.figure.name))
      let names = ["S&P 500", "Nasdaq 100", "Russell 2000", "and 1 the most", "where 0 is"]
      for sentence in words.sentences {
        let plain = sentence.runs.filter { $0.figure == nil }.map(\.text).joined(separator: "#")
        let rest = names.reduce(plain) { $0.replacing($1, with: "") }
        #expect(!rest.replacing(" to 1", with: "").contains { $0.isNumber }, "\(rest)")
        #expect(sentence.runs.compactMap(\.figure).allSatisfy { rows.contains($0) })
        let isFound = sentence.rules.allSatisfy { rule in
          words.findings.contains { $0.rule == rule }
        }
        #expect(isFound && !sentence.rules.isEmpty, "\(sentence.text)")
      }
      let told = words.sentences.filter(\.topic.isBody).map(\.text).joined(separator: " ")
      #expect(
        told == words.paragraphs.map { $0.map(\.text).joined() }.joined(separator: " ")
      )
    }
  }

  @Test("is seldom another's but for its numbers, as the findings differ")
  func identical() throws {
    let all = try Self.words.get()
    func share(_ key: (Commentary) -> String) -> Double {
      let counts = Dictionary(grouping: all, by: key).values.map(\.count)
      return Double(counts.filter { $0 > 1 }.reduce(0, +)) / Double(all.count)
    }
    let shapes = share { words in
      words.paragraphs.joined().map { $0.figure == nil ? $0.text : "#" }.joined()
    }
    let phrases = share { $0.sentences.map(\.phrase.file).joined(separator: " ") }
    let sets = Set(all.map { $0.sentences.map(\.phrase.file).joined(separator: " ") }).count
    print(
      "identical but for figures: \(shapes) of \(all.count); the same phrases in a row: \(phrases)"
        + " in \(sets) orders"
    )
    #expect(shapes < 0.2)
  }
}
