// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

@Suite("Levels as positions")
struct LevelPositionTests {
  private static let levels = """
    time,asset,price,long,short,published
    2025-12-02,BTC,99,3000000,0,
    2025-12-02,BTC,110,0,4000000,
    2025-12-03,BTC,101,5000000,0,
    2025-12-03,BTC,110,0,6000000,

    """

  private static func desk(_ files: [String: String] = [:]) throws -> Desk {
    let desk = try Desk(Positions.input(3))
    try desk.write(["levels/l.csv": levels])
    try desk.write(files)
    return desk
  }

  /// Time, long, short, publication and status of each position of levels that is published.
  private static func published(_ desk: borrowing Desk) throws -> [[String]] {
    try desk.read("site/data/archive/2025.csv").split(separator: "\n")
      .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
      .filter { $0[5] == "liquidation_levels" }
      .map { [$0[1], $0[8], $0[9], $0[11], $0[13]] }
  }

  @Test("are the sides within the band around the price, public with their map, and modelled")
  func made() async throws {
    let desk = try Self.desk()
    let receipt = try await desk.build()
    #expect(receipt.observations == 14)
    try #expect(
      Self.published(desk) == [
        ["2025-12-02", "3000000", "4000000", "2025-12-03T00:00:00Z", "modelled"],
        ["2025-12-03", "5000000", "6000000", "2025-12-04T00:00:00Z", "modelled"],
      ]
    )
  }

  @Test("give way to a position of the same market, unit and time that a source gives itself")
  func given() async throws {
    let desk = try Self.desk([
      "positions/given.csv": """
      time,asset,venue,measure,unit,long,short,published
      2025-12-03,BTC,all,liquidation_levels,usd,7,9,2025-12-05T12:00:00Z

      """
    ])
    let receipt = try await desk.build()
    #expect(receipt.observations == 14)
    try #expect(
      Self.published(desk) == [
        ["2025-12-02", "3000000", "4000000", "2025-12-03T00:00:00Z", "modelled"],
        ["2025-12-03", "7", "9", "2025-12-05T12:00:00Z", "published"],
      ]
    )
  }

  @Test("stand beside a position of another venue or time")
  func others() async throws {
    let desk = try Self.desk([
      "positions/given.csv": """
      time,asset,venue,measure,unit,long,short
      2025-12-03,BTC,Apex,liquidation_levels,usd,7,9
      2025-12-01,BTC,all,liquidation_levels,usd,7,9

      """
    ])
    let receipt = try await desk.build()
    #expect(receipt.observations == 16)
    try #expect(Self.published(desk).count == 4)
  }
}
