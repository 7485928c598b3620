// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Positioning
import SampleData
import Testing

@Suite struct SampleFilesTests {
  @Test("a size that no sample can have is refused, each option on its own line")
  func refusals() {
    let error = #expect(throws: ReportError.self) {
      try sampleFiles(SampleRequest(days: 0, assets: -1, venues: 1001))
    }
    #expect(
      error
        == ReportError(
          .arguments,
          [
            Diagnostic(.error, "sample.size", "`--days` is `0`, expected 1 to 738760"),
            Diagnostic(.error, "sample.size", "`--assets` is `-1`, expected 1 to 10000"),
            Diagnostic(.error, "sample.size", "`--venues` is `1001`, expected 1 to 1000"),
          ]
        )
    )
    #expect(SampleDataID.allCases.map(\.rawValue) == ["sample.size"])
  }

  @Test("the smallest sample is one row of positions, one of market data and one map of levels")
  func smallest() throws {
    let files = try sampleFiles(SampleRequest(days: 1, assets: 1, venues: 1))
    #expect(
      files.map(\.path) == ["market/market.csv", "positions/positions.csv", "levels/levels.csv"]
    )
    for file in files.prefix(2) { #expect(try cells(of: file.path, in: files).count == 2) }
    #expect(try levelRows(in: files).count == 80)
  }

  @Test("the same request gives the same bytes, another seed others")
  func deterministic() throws {
    let request = SampleRequest(days: 60, seed: 7)
    #expect(try sampleFiles(request) == sampleFiles(request))
    let other = SampleRequest(days: 60, seed: 8)
    #expect(try sampleFiles(request) != sampleFiles(other))
  }

  @Test(
    "bytes are those of any machine",
    arguments: [
      (UInt64(1), UInt64(17_387_061_206_757_820_919), UInt64(18_103_776_594_661_661_544)),
      (UInt64.max, UInt64(6_806_689_478_468_067_708), UInt64(4_655_037_208_484_662_548)),
    ]
  )
  func digest(seed: UInt64, figures: UInt64, levels: UInt64) throws {
    let files = try sampleFiles(SampleRequest(days: 200, assets: 20, venues: 5, seed: seed))
    #expect(hash(of: files.prefix(2).flatMap(\.bytes)) == figures)
    #expect(hash(of: files[2].bytes) == levels)
  }

  private func hash(of bytes: [UInt8]) -> UInt64 {
    bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  @Test("the last three days have levels, all days of a shorter sample, in key order")
  func levelDays() throws {
    for days in [1, 2, 3, 40] {
      let files = try sampleFiles(SampleRequest(days: days, assets: 13, venues: 4))
      let levels = try levelRows(in: files)
      let last = try cells(of: "market/market.csv", in: files).dropFirst().map { String($0[0]) }
      #expect(Set(levels.map(\.day)) == Set(Set(last).sorted().suffix(3)))
      #expect(levels.count == 13 * min(3, days) * 80)
      for (a, b) in zip(levels, levels.dropFirst()) {
        #expect((a.asset, a.day, a.price) < (b.asset, b.day, b.price))
      }
    }
  }

  @Test(
    "no side of a map exceeds the open interest, however many venues and small assets there are"
  )
  func plausibleLevels() throws {
    for request in [
      SampleRequest(days: 3, assets: 300, venues: 40, seed: 5),
      SampleRequest(days: 2, assets: 1, venues: 1, snapshot: true),
    ] {
      let files = try sampleFiles(request)
      let bars = try lastBars(in: files)
      let last = request.lastDay.description
      let maps = Dictionary(
        grouping: try levelRows(in: files).filter { $0.day == last },
        by: \.asset
      )
      #expect(maps.count == request.assets)
      for (asset, levels) in maps {
        let interest = try #require(bars[asset]?.openInterest)
        #expect(levels.reduce(0) { $0 + $1.long } < interest)
        #expect(levels.reduce(0) { $0 + $1.short } < interest)
      }
    }
  }

  @Test("more assets and venues leave the rows of the others as they were")
  func extending() throws {
    let small = try sampleFiles(SampleRequest(days: 40, assets: 3, venues: 2))
    let large = try sampleFiles(SampleRequest(days: 40, assets: 15, venues: 5))
    for path in small.map(\.path) where path.hasSuffix(".csv") {
      let rows = Set(try cells(of: path, in: large))
      for row in try cells(of: path, in: small) { #expect(rows.contains(row)) }
    }
  }

  @Test("every row is in key order, complete and says that it is synthetic")
  func rows() throws {
    let files = try sampleFiles(SampleRequest(days: 30, assets: 105, venues: 12))
    let positions = try positionRows(in: files)
    #expect(positions.count == 30 * 105 * 12)
    #expect(Set(positions.map(\.venue)).count == 12)
    let keys = positions.map { [$0.asset, $0.venue, $0.day] }
    for (a, b) in zip(keys, keys.dropFirst()) { #expect(a.lexicographicallyPrecedes(b)) }
    #expect(positions.allSatisfy { $0.long > 0 && $0.short > 0 })
    for path in files.map(\.path) where path.hasSuffix(".csv") {
      let table = try cells(of: path, in: files)
      #expect(table.first?.suffix(2) == ["status", "source"])
      #expect(table.dropFirst().allSatisfy { $0.suffix(2) == ["synthetic", "synthetic"] })
    }
  }

  @Test("the notes before the last have comments, each made the day after and labelled synthetic")
  func comments() throws {
    let files = try sampleFiles(SampleRequest(days: 30, assets: 1, venues: 1))
    let file = try #require(files.first { $0.path == "comments/comments.jsonl" })
    let lines = String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
    #expect(lines.count == 15)
    for line in lines {
      let match = try #require(
        line.wholeMatch(of: /.*"note":"(.{10})","author":"Synthetic .*"time":"(.{10})T.*/)
      )
      #expect(line.contains(#""text":"Synthetic comment: "#))
      #expect(match.1 < match.2)
      #expect(match.2 <= "2025-12-17")
    }
  }

  @Test("a long sample keeps prices and sides within reason")
  func longSample() throws {
    let files = try sampleFiles(SampleRequest(days: 9000, assets: 2, venues: 1))
    for row in try cells(of: "market/market.csv", in: files).dropFirst() {
      let close = try #require(Double(row[2]))
      let funding = try #require(Double(row[3]))
      #expect(close > 0 && close < 1e9)
      #expect(abs(funding) <= 0.003)
    }
  }

  @Test("a sample ends on the day asked for")
  func lastDay() throws {
    let last = try #require(Day(year: 2024, month: 3, day: 1))
    let files = try sampleFiles(SampleRequest(days: 2, assets: 1, venues: 1, lastDay: last))
    #expect(try positionRows(in: files).map(\.day) == ["2024-02-29", "2024-03-01"])
  }

  @Test("the published figure keeps its day and its sums in a sample of any size")
  func snapshotOfAnySize() throws {
    for (days, assets, venues) in [(1, 1, 1), (20, 13, 4), (60, 2, 3)] {
      let request = SampleRequest(
        days: days,
        assets: assets,
        venues: venues,
        lastDay: Day(0),
        snapshot: true
      )
      let all = try totals(in: sampleFiles(request))
      #expect(all.count == days + 1)
      #expect(all.last?.day == "2025-12-17")
      #expect(all.last?.long == 4_000_000_000)
      #expect(all.last?.short == 50_000_000_000)
    }
  }
}
