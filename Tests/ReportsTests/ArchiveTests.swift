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

  @Test("holds each liquidation level once with each publication, by the year of its time")
  func levels() async throws {
    let desk = try Desk(Positions.input(2))
    try desk.write([
      "levels/l.csv": """
      time,asset,venue,price,long,short,published,rounding,status,source
      2024-01-01,BTC,,43000.5,0,2e6,,,,
      2024-01-01,BTC,,42000,1500000,0,,1000,synthetic,"=a,b"
      2024-01-01,BTC,,42000,1600000,0,2024-01-02T12:00:00Z,,,
      2024-01-01 00:00,ETH,Bourse,2300,7,0,,,,

      """
    ])
    try await desk.build()
    let header = "time,asset,venue,price,long,short,published,rounding,status,source\n"
    try #expect(
      desk.read("site/data/archive/levels-2024.csv") == header + """
        2024-01-01,BTC,all,42000,1500000,0,2024-01-02T00:00:00Z,1000,synthetic,"'=a,b"
        2024-01-01,BTC,all,42000,1600000,0,2024-01-02T12:00:00Z,,modelled,
        2024-01-01,BTC,all,43000.5,0,2000000,2024-01-02T00:00:00Z,,modelled,

        """
    )
    try #expect(
      desk.read("site/data/archive/levels-2023.csv") == header
        + "2024-01-01T00:00:00Z,ETH,Bourse,2300,7,0,2024-01-01T00:00:00Z,,modelled,\n"
    )
  }
}
