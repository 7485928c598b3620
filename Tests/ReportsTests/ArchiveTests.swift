// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import Testing

@Suite("The archive")
struct ArchiveTests {
  @Test("has every month from the first note to the last, also one without a note")
  func months() async throws {
    let rows = ["2023-12-31", "2024-02-28", "2024-03-01"].map {
      "\($0),BTC,Aldgate,reported,usd,3000000,2000000\n"
    }
    let desk = try Desk(["positions/p.csv": Positions.header + rows.joined()])
    try await desk.build()
    let months = try desk.site().keys.filter { $0.hasPrefix("archive/2") }.sorted()
    #expect(
      months == [
        "archive/2023/12/index.html", "archive/2023/index.html", "archive/2024/01/index.html",
        "archive/2024/02/index.html", "archive/2024/03/index.html", "archive/2024/index.html",
      ]
    )
    let empty = try desk.read("site/archive/2024/01/index.html")
    #expect(empty.contains("0 notes, 31 days without data."))
    let leap = try desk.read("site/archive/2024/02/index.html")
    #expect(leap.contains("1 note, 28 days without data."))
    let first = try desk.read("site/archive/2023/12/index.html")
    #expect(first.contains("1 note, one for every day."))
    #expect(try desk.read("site/archive/index.html").contains("3 notes since 31 December 2023"))
  }

  @Test("holds each observation once, by the year of its time")
  func data() async throws {
    let rows = ["2023-12-31", "2024-01-01"].map {
      "\($0),BTC,Aldgate,reported,usd,3000000,2000000\n"
    }
    let desk = try Desk(["positions/p.csv": Positions.header + rows.joined()])
    try await desk.build()
    for (year, day) in [(2023, "2023-12-31"), (2024, "2024-01-01")] {
      let lines = try desk.read("site/data/archive/\(year).csv").split(separator: "\n")
      #expect(lines.count == 2)
      #expect(lines.last?.hasPrefix("1,\(day),BTC,Aldgate,") == true)
    }
  }
}
