// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import SampleData
import TestSupport
import Testing

/// The files in `Sample/`, and what the default build rests on in them.
@Suite struct ProjectSampleTests {
  let files: [SampleFile]

  init() throws { files = try sampleFiles(.project) }

  @Test("the committed files are the generator's, byte for byte, and no others are there")
  func committed() throws {
    let folder = repository + "/Sample/"
    let found = try FileManager.default.subpathsOfDirectory(atPath: folder)
      .filter { $0.hasSuffix(".csv") || $0.hasSuffix(".jsonl") }.sorted()
    #expect(found == files.map(\.path).sorted())
    for file in files {
      let committed = try #require(FileManager.default.contents(atPath: folder + file.path))
      #expect(
        Array(committed) == file.bytes,
        "\(file.path) differs: write sampleFiles(.project) to Sample/ and look at the difference"
      )
    }
  }

  @Test("together they stay under 1.5 MB")
  func size() { #expect(files.reduce(0) { $0 + $1.bytes.count } < 1_500_000) }

  @Test("the published row says what its source says, and what is assumed")
  func published() throws {
    let file = try #require(files.first { $0.path == "positions/published.csv" })
    #expect(
      String(decoding: file.bytes, as: UTF8.self) == """
        time,asset,venue,measure,unit,long,short,ratio,rounding,status,source
        2025-12-17,all,all,reported,usd,4000000000,50000000000,0.08333333,1000000000,published,\
        "public post, 17 December; the year is not stated, 2025 is assumed"

        """
    )
  }

  @Test("the split adds up to the published figure exactly, Bitcoin and Ether about 70% of shorts")
  func split() throws {
    let rows = try positionRows(in: files).filter { $0.day == "2025-12-17" }
    #expect(rows.count == 36)
    #expect(rows.reduce(0) { $0 + $1.long } == 4_000_000_000)
    #expect(rows.reduce(0) { $0 + $1.short } == 50_000_000_000)
    let leaders = rows.filter { ["BTC", "ETH"].contains($0.asset) }.reduce(0) { $0 + $1.short }
    #expect((33_000_000_000...37_000_000_000).contains(leaders))
  }

  @Test(
    "levels stand around the snapshot's closes, longs below and shorts above, in 80 steps of 0.5%"
  )
  func levels() throws {
    let closes = try lastBars(in: files).mapValues(\.close)
    let levels = try levelRows(in: files)
    #expect(levels.count == 12 * 80)
    for level in levels {
      let close = try #require(closes[level.asset])
      let steps = (level.price / close - 1) / 0.005
      #expect(level.day == "2025-12-17")
      #expect(abs(steps - steps.rounded()) < 0.02 && (1...40).contains(abs(steps.rounded())))
      #expect(steps < 0 ? level.long > 0 && level.short == 0 : level.long == 0 && level.short > 0)
    }
  }

  @Test("shorts outweigh longs in the levels as they do in the published figure, within a tenth")
  func crowdOfLevels() throws {
    let levels = try levelRows(in: files)
    let long = levels.reduce(0) { $0 + $1.long }
    let short = levels.reduce(0) { $0 + $1.short }
    #expect((11.25...13.75).contains(Double(short) / Double(long)))
  }

  @Test("the levels of an asset stay below half of its open interest, and their file below 60 KB")
  func plausibleLevels() throws {
    let bars = try lastBars(in: files)
    for (asset, levels) in Dictionary(grouping: try levelRows(in: files), by: \.asset) {
      let interest = try #require(bars[asset]?.openInterest)
      #expect(levels.reduce(0) { $0 + $1.long } < interest / 2)
      #expect(levels.reduce(0) { $0 + $1.short } < interest / 2)
    }
    let file = try #require(files.first { $0.path == "levels/levels.csv" })
    #expect(file.bytes.count < 60_000)
  }

  @Test("400 days of 36 markets come before the snapshot, which no day of them outdoes")
  func history() throws {
    let days = try totals(in: files)
    #expect(days.count == 401)
    #expect(days.first?.day == "2024-11-12")
    #expect(days.last?.day == "2025-12-17")
    #expect(try positionRows(in: files).count == 14_436)
    let ratios = days.map { Double($0.short) / Double($0.long) }
    #expect(ratios.last == 12.5)
    #expect(ratios.dropLast().allSatisfy { $0 < 11 && $0 > 1 / 11.0 })
  }

  @Test("the year is mostly balanced or leaning, crowded at times on both sides, then builds up")
  func path() throws {
    let ratios = try totals(in: files).map { Double($0.short) / Double($0.long) }
    let year = ratios.dropLast(31)
    #expect(Double(year.count { $0 < 3 && $0 > 1 / 3.0 }) > 0.9 * Double(year.count))
    #expect(year.contains { $0 > 3 })
    #expect(year.contains { $0 < 1 / 3.0 })
    #expect(ratios.dropLast().count { $0 >= 8 } <= 2)
    #expect((9...11).contains(ratios[399]))
    #expect((1...2.5).contains(ratios[369]))
    // Slow: no day of the last month takes more than a third on top of the day before.
    for (before, after) in zip(ratios[369...], ratios[370...]) { #expect(after < before * 4 / 3) }
  }
}
