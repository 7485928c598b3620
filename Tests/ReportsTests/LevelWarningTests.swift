// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Reports
import TestSupport
import Testing

@Suite("Levels that cannot be as they are")
struct LevelWarningTests {
  /// Bitcoin at 100 with a million of open interest, of all venues and of Apex; Ether at 10, with
  /// none.
  private static let market = """
    time,asset,venue,close,open_interest
    2025-12-01,BTC,,100,1000000
    2025-12-01,BTC,Apex,100,1000000
    2025-12-01,ETH,,10,

    """

  /// Three maps of Bitcoin, two of them of more than there is, and one at Apex; longs of Ether above
  /// its price; two maps of what has no price; not in the order of their times.
  private static let levels = """
    time,asset,venue,price,long,short
    2025-12-03,BTC,,90,1500000,0
    2025-12-02,BTC,,90,5000000,0
    2025-12-02,BTC,,110,0,400000
    2025-12-01,BTC,,90,400000,0
    2025-12-01,BTC,Apex,110,0,2000000
    2025-12-01,ETH,,12,3000000,0
    2025-12-01,ETH,,9,2000000,1000000
    2025-12-03,SOL,,9,2000000,0
    2025-12-02,SOL,,9,1,0

    """

  private static var files: [String: String] {
    [
      "positions/p.csv": Positions.header + Positions.rows(3).joined(), "market/m.csv": market,
      "levels/l.csv": levels,
    ]
  }

  private static func warning(
    _ id: String,
    _ text: String,
    fix: String,
    line: Int,
    in file: String
  ) -> Diagnostic {
    Diagnostic(.warning, id, text, at: SourceLocation(file: file, line: line), fix: fix)
  }

  /// All that a build of ``files`` warns of, the levels standing in `file`.
  private static func warnings(in file: String) -> [Diagnostic] {
    let sizes = "ask the source what its sizes are; they can only be read against each other"
    return [
      warning(
        "levels.implausible",
        "the levels of `BTC` at `Apex`, 2025-12-01, sum to as much as 2.0 times the open interest; "
          + "both sides are scaled to it",
        fix: sizes,
        line: 6,
        in: file
      ),
      warning(
        "levels.implausible",
        "the levels of `BTC`, 2025-12-02 and 1 more, sum to as much as 5.0 times the open interest; "
          + "both sides are scaled to it",
        fix: sizes,
        line: 3,
        in: file
      ),
      warning(
        "levels.wrong-side",
        "the levels of `ETH`, 2025-12-01, hold up to $4.00m on the wrong side of the price, which "
          + "is left out",
        fix: "longs are liquidated below the price and shorts above: see that columns are not "
          + "exchanged",
        line: 7,
        in: file
      ),
      warning(
        "levels.no-price",
        "the levels of `SOL`, 2025-12-02 and 1 more, have no close above zero at most 7 days old "
          + "beside them and give no figure",
        fix: "add closes of the asset under `market`",
        line: 10,
        in: file
      ),
    ]
  }

  @Test("are warned of once for each asset, venue and kind, at the first map that is so")
  func warned() async throws {
    let desk = try Desk(Self.files)
    let receipt = try await desk.build()
    expectSame(receipt.warnings, Self.warnings(in: desk.path("in/levels/l.csv")))
    let again = try await desk.build()
    #expect(again.made == 0 && again.warnings == receipt.warnings)
  }

  @Test("are refused where warnings are, and nothing is published")
  func strict() async throws {
    let desk = try Desk(Self.files)
    let error = try #require(await desk.refusal { $0.isStrict = true })
    #expect(error.stage == .checking)
    expectSame(error.diagnostics, Self.warnings(in: desk.path("in/levels/l.csv")))
    #expect(!isThere(desk.path("site")))
  }

  @Test("are not warned of where they can be as they are, not even at the end of what is there")
  func plausible() async throws {
    let desk = try Desk(Self.files)
    try desk.write([
      "levels/l.csv": """
      time,asset,venue,price,long,short
      2025-12-08,BTC,,90,1000000,0
      2025-12-08,BTC,,110,0,1000000
      2025-12-01,ETH,,9,90000000,0

      """
    ])
    let receipt = try await desk.build { $0.isStrict = true }
    #expect(receipt.warnings == [])
  }
}

/// Holds that both are alike, and tells the first that is not.
private func expectSame(
  _ found: [Diagnostic],
  _ expected: [Diagnostic],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) {
  #expect(found.map(\.text) == expected.map(\.text), sourceLocation: sourceLocation)
  #expect(found == expected, sourceLocation: sourceLocation)
}
