// SPDX-License-Identifier: Apache-2.0
import Commentary
import Foundation
import Positioning
import Templating
import TestSupport
import Testing

@testable import Analysis
@testable import Reports

/// What the notes of twenty years know of the past, made once.
private enum WeeksOutlook {
  /// The quarters whose notes are read: a calm one, two of large moves, and the last.
  static let quarters = ["2010-10", "2015-01", "2020-04", "2026-01"]

  static let almanac = Task {
    let analyst = try CotWeeks.inContracts.get()
    return try await Reports.almanac(of: analyst, for: places(in: analyst), jobs: 2)
  }

  /// The places of the notes of ``quarters``.
  static func places(in analyst: Analyst) -> [Int] {
    analyst.notes.indices.filter { index in
      let first = analyst.studyNote(ofNoteAt: index).date
      return quarters.contains { "\(first)".hasPrefix($0) }
    }
  }
}

@Suite("The outlook of twenty years of weekly reports", .enabled(if: isThere(CotWeeks.folder)))
struct WeeksOutlookTests {
  /// The subject of each market, by name, and whether it has a price.
  private static func subjects(
    _ almanac: Almanac
  ) -> [(name: String, subject: SubjectFigure.Subject, isPriced: Bool)] {
    CotWeeks.markets.compactMap { name, price, _ in
      let subject = almanac.forecasts.subjects.first { subject in
        if case .market(let market) = subject { market.asset.symbol == name } else { false }
      }
      return subject.map { (name, $0, price != nil) }
    }
  }

  // Platinum's price file has holes of more than a week, so some of its moves are never told.
  @Test("each long-lived market has over 900 scored notes of regimes, sides and moves")
  func scored() async throws {
    let almanac = try await WeeksOutlook.almanac.value
    let last = almanac.analyst.notes.count - 1
    let subjects = Self.subjects(almanac)
    #expect(subjects.count == 28)
    let short = ["bitcoin", "lumber", "russell"]
    for (name, subject, isPriced) in subjects where !short.contains(name) {
      for kind in Forecast.Kind.allCases where kind != .largeMove || isPriced {
        let least = name == "platinum" && kind == .largeMove ? 850 : 900
        let score = almanac.forecasts.score(of: subject, kind, asOfNoteAt: last)
        #expect(score.count > least, "\(name) \(kind): \(score.count)")
      }
    }
  }

  @Test("each priced market has cells with events on both sides in the study of the last quarter")
  func cells() async throws {
    let almanac = try await WeeksOutlook.almanac.value
    let analyst = almanac.analyst
    let newest = analyst.studyNote(ofNoteAt: analyst.notes.count - 1)
    let study = try #require(almanac.studies[newest.date])
    #expect("\(study.note.date)" == "2026-01-05")
    for (name, subject, isPriced) in Self.subjects(almanac) {
      for side in Side.allCases {
        let cells = study.study.cells(of: subject, side)
        #expect(cells.count == (isPriced ? 20 : 0), "\(name) \(side)")
        #expect(cells.contains { $0.events > 0 } == isPriced, "\(name) \(side)")
      }
    }
    #expect(study.study.surviving == 0)
  }

  @Test("no note says that extremes have come before larger moves where no cell survives")
  func sentence() async throws {
    let almanac = try await WeeksOutlook.almanac.value
    let phrases = try Self.phrases()
    var fans = FanCache()
    var studied = 0
    for index in WeeksOutlook.places(in: almanac.analyst) {
      let note = almanac.analysis(ofNoteAt: index, fans: &fans)
      let text = try compose(note, with: phrases).paragraphs.joined().map(\.text).joined()
      let survives = note.outlook.study.map { $0.cells.contains { $0.verdict == .survives } }
      #expect(survives == true || !text.contains("have come before larger moves"), "\(note.date)")
      studied += text.contains("The study is that of") ? 1 : 0
    }
    #expect(studied > 20)
  }

  private static func phrases() throws -> Phrasebook {
    let names = try FileManager.default.subpathsOfDirectory(atPath: ownTemplates)
    return try Phrasebook(
      TemplateLibrary(
        names.filter { $0.hasPrefix("commentary/") && $0.hasSuffix(".txt") }.sorted().compactMap {
          name in
          let bytes = try Data(contentsOf: URL(filePath: "\(ownTemplates)/\(name)"))
          return TemplateSource(path: name, in: ownTemplates, bytes: [UInt8](bytes))
        }
      )
    )
  }
}
