// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

/// A desk that publishes weekly, on reports of its own by class of trader.
@Suite("A weekly site")
struct WeeklySiteTests {
  /// What `note.json` says beside the words.
  private struct Week: Decodable {
    struct Report: Decodable {
      struct Block: Decodable {
        struct Sides: Decodable { let long: Double, short: Double }
        let population: String
        let positions: Sides
        let changes: Sides?
        let rows: [Int]
      }
      let kind: String
      let is_complete: Bool
      let classes: [Block]
    }
    struct Net: Decodable {
      let value: Double
      let cot_index: Double?
      let window: Int, readings: Int
    }
    let date: String, cadence: String, as_of: String
    let slots: [String]
    let net: Net?
    let report: Report?
  }

  /// Gold by class for so many Tuesdays from 5 January 2021 on.
  private static func rows(_ weeks: Int) -> String {
    let header = "time,asset,venue,contract,measure,population,unit,long,short\n"
    return header
      + (0..<weeks).flatMap { week in
        let day = Calendar.utcDay(18_632 + 7 * week)
        let long = 180 + (week * 37) % 53
        let short = 30 + (week * 11) % 17
        let rest = "\(day),gold,CFTC,G,trader_class"
        return [
          "\(rest),noncommercial,contracts,\(long),\(short)\n",
          "\(rest),commercial,contracts,\(short),\(long)\n",
          "\(rest),nonreportable,contracts,20,20\n",
        ]
      }.joined()
  }

  private static let configuration = """
    base_url: https://example.org/weeks/
    cards: none
    cadence: weekly
    sources:
      - positions: { files: p.csv }

    """

  @Test("dates notes by publication, tells weeks, and shows the report by class")
  func site() async throws {
    let desk = try Desk()
    try desk.put(Self.rows(104), "p.csv")
    let path = try desk.put(Self.configuration, "leverage-notes.yml")
    try await desk.build {
      $0.inputs = []
      $0.configuration = path
    }
    let folder = "site/2022/12/30"
    let text = try desk.read("\(folder)/note.json")
    let week = try JSONDecoder().decode(Week.self, from: Data(text.utf8))
    #expect(week.date == "2022-12-30" && week.as_of == "2022-12-27" && week.cadence == "weekly")
    #expect(week.slots == ["2022-12-26"])
    #expect(week.report?.kind == "legacy" && week.report?.is_complete == true)
    #expect(
      week.report?.classes.map(\.population) == [
        "noncommercial", "commercial", "nonreportable",
      ]
    )
    #expect(week.report?.classes.allSatisfy { $0.changes != nil && !$0.rows.isEmpty } == true)
    let net = week.report?.classes.reduce(0) { $0 + $1.positions.long - $1.positions.short }
    #expect(net == 0)
    #expect(week.net?.window == 156 && week.net?.readings == 104)
    #expect(week.net?.cot_index.map { (0...100).contains($0) } == true)
    let page = try desk.read("\(folder)/index.html")
    #expect(page.contains("Positions as of Tuesday 27 December 2022, published Friday 30 December"))
    for part in [
      "<h2 id=\"report-h\">The week’s report by class</h2>", "Noncommercial traders", "All classes",
      "Rank, 3 years", "log ratio, 156 weeks", "13 weeks", "COT index",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    let method = try desk.read("site/methodology/index.html")
    for part in ["L. Williams", "A COT index is said", "156 weeks", "up to 7 days old"] {
      #expect(method.contains(part), "\(part)")
    }
    let note = try NoteFile(text)
    let said = ([note.text] + note.quality.map(\.text)).joined(separator: " ").lowercased()
    #expect(!said.contains(/\b(day|days|yesterday|today)\b/), "\(said)")
  }
}

extension Calendar {
  /// The day so many days after 1 January 1970, as "2021-01-05".
  fileprivate static func utcDay(_ count: Int) -> String {
    let date = Date(timeIntervalSince1970: Double(count) * 86_400)
    return date.ISO8601Format(.iso8601.year().month().day())
  }
}
