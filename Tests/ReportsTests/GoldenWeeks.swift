// SPDX-License-Identifier: Apache-2.0
import Analysis
import Commentary
import Foundation
import Positioning
import Reports
import Templating
import TestSupport
import Testing

@testable import Reports

/// Twenty notes of real weeks, chosen across regimes, with what each is chosen for.
enum GoldenWeeks {
  /// One of them.
  struct Week: Sendable, CustomTestStringConvertible {
    /// The note's day, and the markets it is written of: all, or those named.
    let date: String, markets: [String], inDollars: Bool
    /// What it shows, which names its file.
    let name: String

    var testDescription: String { name }

    init(_ date: String, _ name: String, of markets: [String] = [], inDollars: Bool = false) {
      (self.date, self.name, self.markets, self.inDollars) = (date, name, markets, inDollars)
    }
  }

  static let all = [
    Week("2006-01-06", "first-week"),
    Week("2006-04-07", "too-little-history"),
    Week("2007-12-21", "rare-and-far"),
    Week("2008-01-04", "record-set"),
    Week("2008-01-11", "record-ended"),
    Week("2008-09-05", "short-window"),
    Week("2010-10-29", "thirty-six-to-one"),
    Week("2012-12-07", "net-moved"),
    Week("2013-11-08", "after-a-gap"),
    Week("2014-05-23", "net-of-a-year"),
    Week("2015-12-18", "another-leader"),
    Week("2016-10-21", "regime-moved"),
    Week("2020-04-24", "all-markets-2020"),
    Week("2023-04-28", "incomplete"),
    Week("2025-12-15", "regime-moved-2025"),
    Week("2026-03-13", "last-week"),
    Week("2006-05-05", "one-sided", of: ["gasoline"]),
    Week("2018-04-13", "first-week-of-a-market", of: ["bitcoin"]),
    Week("2020-04-24", "after-a-price-below-zero", of: ["crude"]),
    Week("2014-05-16", "balanced", of: ["eur"]),
    Week("2020-03-13", "total-in-dollars", inDollars: true),
  ]

  /// The notes of all weeks with what each knows of the past, by name; made once.
  static let notes = Task {
    var notes: [String: NoteAnalysis] = [:]
    for (key, weeks) in Dictionary(grouping: all, by: { "\($0.markets) \($0.inDollars)" }) {
      let analyst =
        key == "[] false"
        ? try CotWeeks.inContracts.get()
        : try CotWeeks.analyst(of: weeks[0].markets, withContracts: weeks[0].inDollars)
      let places = weeks.map { week in
        analyst.notes.firstIndex { "\($0.date)" >= week.date } ?? 0
      }
      let almanac = try await Reports.almanac(of: analyst, for: places, jobs: 2)
      var fans = FanCache()
      for (week, place) in zip(weeks, places) {
        notes[week.name] = almanac.analysis(ofNoteAt: place, fans: &fans)
      }
    }
    return notes
  }

  /// The phrases of the program.
  static let phrases = Result { () throws in
    let names = try FileManager.default.subpathsOfDirectory(atPath: ownTemplates)
    let sources = names.filter { $0.hasPrefix("commentary/") && $0.hasSuffix(".txt") }.sorted()
      .compactMap { name in
        FileManager.default.contents(atPath: "\(ownTemplates)/\(name)").flatMap {
          TemplateSource(path: name, in: ownTemplates, bytes: [UInt8]($0))
        }
      }
    return try Phrasebook(TemplateLibrary(sources))
  }
}

extension Commentary {
  /// Everything an editor reads, top to bottom, each figure with the key of its evidence in brackets.
  var manuscript: String {
    let keys = Dictionary(evidence.map { ($0.figure.name, $0.key) }) { first, _ in first }
    func text(_ runs: [Run]) -> String {
      runs.map { run in
        run.text + (run.figure.flatMap { keys[$0.evidence] }.map { " [\($0)]" } ?? "")
      }.joined()
    }
    var lines = [headline, standfirst, ""] + paragraphs.map(text) + [""]
    lines += qualities.map { "- \($0.head) \(text($0.text))" } + [""]
    lines += evidence.map { "\($0.key)  \($0.title): \($0.figure.text) (\($0.how))" } + [""]
    lines += findings.map { finding in
      let threshold = finding.threshold.map { " from \($0.name) \($0.value)" } ?? ""
      return "\(finding.rule.rawValue): \(rounded(finding.strength))\(threshold)"
    }
    lines += leftOut.map { left in
      switch left.reason {
      case .told(let rule): "left out \(left.finding.rule.rawValue): told by \(rule.rawValue)"
      case .overBudget:
        "left out \(left.finding.rule.rawValue): \(rounded(left.finding.strength)), over budget"
      case .inDoubt(let check):
        "left out \(left.finding.rule.rawValue): in doubt by \(check.rawValue)"
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func rounded(_ value: Double) -> Double { (value * 100).rounded() / 100 }
}
