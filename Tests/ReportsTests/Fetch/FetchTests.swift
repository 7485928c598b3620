// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Fetch
import History
import Positioning
import TestSupport
import Testing

@testable import Reports

@Suite("A fetch")
struct FetchTests {
  /// 2026-03-04T10:20:00Z.
  static let now = Instant(1_772_619_600)

  private func request(_ store: String, since days: Int? = nil) -> FetchRequest {
    var request = FetchRequest("binance")
    request.store = store
    request.assets = ["BTC"]
    request.since = days.map { Self.now.day - $0 }
    return request
  }

  private func run(
    _ request: FetchRequest,
    _ venue: PaperVenue,
    at now: Instant = now,
    seed: UInt64 = 1
  ) async throws -> FetchReceipt {
    let paper = PaperTime(at: now.seconds, seed: seed)
    return try await fetch(request, by: venue.transport, clock: paper.clock)
  }

  @Test("puts all that a venue has of an asset into a store, and nothing that is not over")
  func whole() async throws {
    let folder = try TemporaryFolder()
    let venue = paperBinance(until: Self.now.seconds)
    let receipt = try await run(request(folder.path("h.sqlite")), venue)
    #expect(receipt.failure == nil && receipt.findings.isEmpty)
    #expect(receipt.wanted == receipt.kept && receipt.requests == venue.asked.count)
    let reader = try HistoryReader(folder.path("h.sqlite"))
    let measures = Set(reader.series.compactMap(\.measure))
    let expected: Set<Measure> = [
      .accountRatio, .topAccountRatio, .topPositionRatio, .takerVolume, .openInterest,
    ]
    #expect(measures == expected)
    var newest = StoredTime(code: 0)
    var prices = 0
    try reader.positions { newest = max(newest, $0.head.time) }
    try reader.bars { bar in
      newest = max(newest, bar.head.time)
      if bar.values.close != nil { prices += 1 }
    }
    // Notes are written at midnight, and nothing is taken of the day that is not over.
    #expect(newest.time == .moment(Self.now.day.start))
    #expect(prices >= 30 * 24 && prices <= 31 * 24)
  }

  @Test("goes up to the last cut-off of the configuration")
  func cutOff() async throws {
    let folder = try TemporaryFolder()
    var request = request("")
    request.store = nil
    request.configuration = folder.path("c.yml")
    for (cutOff, newest) in [
      ("05:00", 5), ("10:20", 10), ("10:21", -14),
    ] {
      try folder.write(
        "base_url: https://example.org/\ncut_off: \"\(cutOff)\"\nsources:\n  - sqlite: \(cutOff.prefix(2))\(cutOff.suffix(2)).sqlite\n",
        to: "c.yml"
      )
      let receipt = try await run(request, paperBinance(until: Self.now.seconds))
      #expect(receipt.failure == nil)
      var last = StoredTime(code: 0)
      try HistoryReader(receipt.store).positions { last = max(last, $0.head.time) }
      #expect(last.time == .moment(Self.now.day.start + newest * 3600))
    }
  }

  @Test("the same again asks for nothing, and a day later for that day alone")
  func again() async throws {
    let folder = try TemporaryFolder()
    let venue = paperBinance(until: Self.now.seconds)
    let request = request(folder.path("h.sqlite"))
    let first = try await run(request, venue)
    let rows = try storeRows(folder.path("h.sqlite"))
    venue.reset()
    let second = try await run(request, venue)
    #expect(first.wanted > 7 && second.wanted == 0 && venue.asked.isEmpty)
    #expect(second.counts.new == 0 && second.findings.isEmpty)
    #expect(try storeRows(folder.path("h.sqlite")) == rows)
    let tomorrow = paperBinance(until: Self.now.seconds + 86_400)
    let third = try await run(request, tomorrow, at: Self.now + 86_400)
    #expect(third.wanted == 7 && third.counts.new > 100 && third.counts.restated == 0)
    let all = try storeRows(folder.path("h.sqlite"))
    #expect(Set(rows).isSubset(of: all) && all.count > rows.count)
  }

  @Test(
    "a fault in the middle of paging loses nothing, and the next run asks for what is missing alone"
  )
  func broken() async throws {
    let folder = try TemporaryFolder()
    let venue = paperBinance(until: Self.now.seconds)
    let undisturbed = try await run(request(folder.path("one.sqlite")), venue)
    let all = venue.asked
    // From the 6th request on the venue is down.
    venue.reset { index, _ in index >= 5 ? .success(HTTPAnswer(500)) : nil }
    let request = request(folder.path("two.sqlite"))
    let broken = try await run(request, venue)
    #expect(broken.failure == .service)
    #expect(broken.findings.map(\.id) == ["fetch.failing"])
    #expect(broken.kept == 5 && broken.wanted == undisturbed.wanted)
    #expect(broken.requests == 10)
    #expect(venue.asked == Array(all[..<5]) + Array(repeating: all[5], count: 5))
    let kept = try storeRows(folder.path("two.sqlite"))
    #expect(!kept.isEmpty)
    #expect(Set(kept).isSubset(of: try storeRows(folder.path("one.sqlite"))))
    // What was still open is asked for again, what was closed is not.
    venue.reset()
    let resumed = try await run(request, venue)
    #expect(resumed.failure == nil)
    let whole = try fetchedWindows(in: folder.path("one.sqlite")).filter(\.isWhole)
    let first = try #require(whole.first?.times.lowerBound)
    #expect(venue.asked.count < all.count && venue.asked.count >= all.count - 5)
    #expect(Set(venue.asked).isSubset(of: all))
    #expect(whole.contains { $0.times.lowerBound == first })
    #expect(try storeRows(folder.path("two.sqlite")) == storeRows(folder.path("one.sqlite")))
    #expect(
      try fetchedWindows(in: folder.path("two.sqlite"))
        == fetchedWindows(in: folder.path("one.sqlite"))
    )
  }

  @Test(
    "whatever breaks and however often, the store becomes that of a run nothing broke",
    arguments: 0..<12
  )
  func random(_ seed: Int) async throws {
    let folder = try TemporaryFolder()
    let venue = paperBinance(until: Self.now.seconds)
    let whole = folder.path("one.sqlite"), store = folder.path("two.sqlite")
    _ = try await run(request(whole, since: 75), venue)
    var runs = 0
    var isWhole = false
    while !isWhole, runs < 60 {
      runs += 1
      let faults = Faults(seed: UInt64(seed * 1000 + runs))
      venue.reset { index, target in faults.fault(index) }
      let receipt = try await run(request(store, since: 75), venue, seed: UInt64(runs))
      isWhole = receipt.failure == nil
    }
    #expect(isWhole, "seed \(seed)")
    #expect(try storeRows(store) == storeRows(whole), "seed \(seed)")
  }

  @Test("an earlier beginning later asks for the earlier windows, and for what was open")
  func earlier() async throws {
    let folder = try TemporaryFolder()
    let venue = paperBinance(until: Self.now.seconds)
    let store = folder.path("h.sqlite")
    _ = try await run(request(store, since: 20), venue)
    venue.reset()
    let receipt = try await run(request(store, since: 100), venue)
    #expect(receipt.findings.map(\.id) == ["fetch.too-early"])
    #expect(
      receipt.findings.first?.summary == "Binance serves part of this only from 2026-02-02 on"
    )
    let klines = venue.asked.filter { $0.contains("/klines") }
    #expect(klines.count >= 4 && klines.count <= 6)
    venue.reset()
    _ = try await run(request(folder.path("other.sqlite"), since: 100), venue)
    #expect(try storeRows(store) == storeRows(folder.path("other.sqlite")))
  }

  @Test("days that the venue no longer serves since the last fetch are told")
  func lost() async throws {
    let folder = try TemporaryFolder()
    let request = request(folder.path("h.sqlite"))
    _ = try await run(request, paperBinance(until: Self.now.seconds))
    let later = Self.now + 40 * 86_400
    let receipt = try await run(request, paperBinance(until: later.seconds), at: later)
    #expect(receipt.failure == nil)
    #expect(receipt.findings.map(\.id) == ["fetch.lost-days"])
    #expect(
      receipt.findings.first?.summary
        == "Binance no longer serves all from 2026-03-04T00:00:00Z to 2026-03-14T11:00:00Z, "
        + "and it was not fetched"
    )
  }

  @Test("an asset that the venue does not know is told, and the others are fetched")
  func unknown() async throws {
    let folder = try TemporaryFolder()
    let venue = paperBinance(until: Self.now.seconds)
    var request = request(folder.path("h.sqlite"))
    request.assets = ["NONE", "BTC"]
    let receipt = try await run(request, venue)
    #expect(receipt.failure == .arguments)
    #expect(receipt.findings.map(\.id) == ["fetch.unknown-asset"])
    #expect(venue.asked.filter { $0.contains("NONEUSDT") }.count == 1)
    #expect(receipt.kept > 7)
  }

  @Test("a series that is refused is told, and the others are fetched; a ban stops all")
  func refused() async throws {
    let folder = try TemporaryFolder()
    let venue = paperBinance(until: Self.now.seconds)
    venue.reset { _, target in
      guard target.contains("openInterestHist") else { return nil }
      return .success(.json(#"{"code":-1000,"msg":"odd"}"#, status: 400))
    }
    let receipt = try await run(request(folder.path("h.sqlite")), venue)
    #expect(receipt.failure == .service && receipt.findings.map(\.id) == ["fetch.refused"])
    #expect(receipt.findings.first?.summary == "Binance refused: 400, `-1000: odd`")
    #expect(venue.asked.contains { $0.contains("/klines") })
    venue.reset { index, _ in
      index == 3 ? .success(HTTPAnswer(418, headers: ["retry-after": "600"])) : nil
    }
    let banned = try await run(request(folder.path("i.sqlite")), venue)
    #expect(banned.failure == .service && banned.findings.map(\.id) == ["fetch.banned"])
    #expect(venue.asked.count == 4 && banned.kept == 3)
  }

  @Test("figures that changed at the venue are kept beside the old ones, as published now")
  func restated() async throws {
    let folder = try TemporaryFolder()
    // Soon after the cut-off the venue may not have published all, so it is asked again.
    let now = Self.now.day.start + 1800
    let venue = paperBinance(until: now.seconds)
    let store = folder.path("h.sqlite")
    _ = try await run(request(store), venue, at: now)
    let before = try storeRows(store).count
    venue.reset { _, target in
      guard target.contains("takerlongshort") else { return nil }
      let time = now.day.start.seconds
      return .success(
        .json(
          #"[{"buySellRatio":"2.0","buyVol":"2000.0","sellVol":"1000.0","timestamp":\#(time)000}]"#
        )
      )
    }
    let receipt = try await run(request(store), venue, at: now)
    #expect(receipt.failure == nil && receipt.counts.restated == 1)
    #expect(try storeRows(store).count == before + 1)
    let again = try await run(request(store), venue, at: now + 60)
    #expect(again.counts.restated == 0)
  }

  @Test("an answer with rows of other times alone is not taken for the window")
  func otherTimes() async throws {
    let folder = try TemporaryFolder()
    let venue = paperBinance(until: Self.now.seconds)
    venue.reset { _, target in
      guard target.contains("fundingRate") else { return nil }
      return .success(
        .json(#"[{"symbol":"BTCUSDT","fundingTime":1500000000000,"fundingRate":"0.0001"}]"#)
      )
    }
    let receipt = try await run(request(folder.path("h.sqlite")), venue)
    #expect(receipt.failure == .data && receipt.findings.map(\.id) == ["fetch.other-times"])
    let windows = try fetchedWindows(in: folder.path("h.sqlite"))
    #expect(!windows.contains { $0.request.contains("fundingRate") })
  }

  @Test("a drifted payload is told as of a file, and the other series are fetched")
  func drifted() async throws {
    let folder = try TemporaryFolder()
    let venue = paperBinance(until: Self.now.seconds)
    venue.reset { _, target in
      target.contains("topLongShortAccountRatio")
        ? .success(.json(#"[{"time":1772600000000,"ratio":"1.2"}]"#)) : nil
    }
    let receipt = try await run(request(folder.path("h.sqlite")), venue)
    #expect(receipt.failure == .data && receipt.findings.map(\.id) == ["data.venue-shape"])
    #expect(venue.asked.contains { $0.contains("/klines") })
  }

  @Test("where there is nothing, it says so")
  func nothing() async throws {
    let folder = try TemporaryFolder()
    let venue = PaperVenue({ _, _ in .json("[]") })
    let receipt = try await run(request(folder.path("h.sqlite")), venue)
    #expect(receipt.failure == nil && receipt.findings.map(\.id) == ["fetch.no-rows"])
    #expect(try fetchedWindows(in: folder.path("h.sqlite")).isEmpty)
  }

  @Test("who is asked to stop keeps what came, and the next run goes on there")
  func stopped() async throws {
    let folder = try TemporaryFolder()
    let store = folder.path("h.sqlite")
    let venue = paperBinance(until: Self.now.seconds)
    let whole = try await run(request(folder.path("one.sqlite")), venue)
    venue.reset { index, _ in
      if index == 4 { withUnsafeCurrentTask { $0?.cancel() } }
      return nil
    }
    let wanted = request(store)
    let task = Task { try await run(wanted, venue) }
    let receipt = try await task.value
    #expect(receipt.isInterrupted && receipt.failure == .service && receipt.findings.isEmpty)
    #expect(venue.asked.count == 5 && receipt.kept == 5)
    venue.reset()
    let rest = try await run(wanted, venue)
    #expect(rest.failure == nil && rest.wanted < whole.wanted)
    #expect(try storeRows(store) == storeRows(folder.path("one.sqlite")))
  }

  @Test("goes to the configuration's store, or says how a build comes to read it")
  func place() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "base_url: https://example.org/\nsources:\n  - sqlite: data/h.sqlite\n",
      to: "leverage-notes.yml"
    )
    var request = FetchRequest("binance")
    request.configuration = folder.path("leverage-notes.yml")
    let place = try FetchPlace(request)
    #expect(place.store == folder.path("data/h.sqlite") && place.remarks.isEmpty)
    request.store = "other.sqlite"
    let other = try FetchPlace(request)
    #expect(other.store == "other.sqlite")
    #expect(other.remarks.first?.hasSuffix("add `- sqlite: other.sqlite`") == true)
    request.configuration = nil
    #expect(
      try FetchPlace(request).remarks == [
        "build from it with `leverage-notes build --input other.sqlite`"
      ]
    )
    request.store = "postgres://localhost/x"
    let error = #expect(throws: ReportError.self) { try FetchPlace(request) }
    #expect(error?.diagnostics.map(\.id) == ["ingest.unsupported-store"])
  }
}

/// Faults of all kinds, one in three requests.
private struct Faults: Sendable {
  let seed: UInt64

  func fault(_ index: Int) -> Result<HTTPAnswer, HTTPFault>? {
    var generator = SplitMix64(seed: seed &+ UInt64(index) &* 7919)
    // Now and then the venue is down for good.
    if index > 3, seed % 3 == 0, index > Int(seed % 11) { return .failure(.unreachable("down")) }
    switch Int.random(in: 0..<24, using: &generator) {
    case 0: return .success(HTTPAnswer(500))
    case 1: return .success(HTTPAnswer(429, headers: ["retry-after": "2"]))
    case 2: return .failure(.cut("x"))
    case 3: return .failure(.timeOut)
    case 4: return .success(.json(#"[{"symbol":"BTC"#))
    case 5: return .success(.json("<html>busy</html>"))
    case 6: return .success(.json(#"{"code":-1003,"msg":"too many"}"#))
    case 7: return .success(.json(#"{"code":-1000,"msg":"odd"}"#, status: 400))
    default: return nil
    }
  }
}
