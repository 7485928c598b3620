// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Fetch
import Foundation
import History
import Positioning
import Synchronization
import TestSupport
import Testing

@testable import Reports

@Suite("A fetch of each venue")
struct VenueFetchTests {
  /// A venue, how it is on paper, and what is to be had of it.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let paper: @Sendable (Int) -> PaperVenue
    let measures: Set<Measure>
    let hasPrices: Bool

    var testDescription: String { name }
  }

  static let cases: [Case] = [
    Case(
      name: "binance",
      paper: { paperBinance(until: $0) },
      measures: [.accountRatio, .topAccountRatio, .topPositionRatio, .takerVolume, .openInterest],
      hasPrices: true
    ),
    Case(
      name: "bybit",
      paper: { paperBybit(until: $0) },
      measures: [.accountRatio, .openInterest],
      hasPrices: false
    ),
    Case(
      name: "okx",
      paper: { paperOKX(until: $0) },
      measures: [.accountRatio, .topAccountRatio, .topPositionRatio, .takerVolume, .openInterest],
      hasPrices: true
    ),
    Case(
      name: "bitfinex",
      paper: { paperBitfinex(until: $0) },
      measures: [.marginBorrow],
      hasPrices: false
    ),
    Case(
      name: "coinglass",
      paper: { paperCoinglass(until: $0) },
      measures: [
        .accountRatio, .topAccountRatio, .topPositionRatio, .takerVolume, .liquidations,
        .marginBorrow,
      ],
      hasPrices: false
    ),
    Case(
      name: "cftc",
      paper: { paperCFTC(until: $0) },
      measures: [.traderClass, .openInterest],
      hasPrices: false
    ),
  ]

  private static let now = FetchTests.now

  private func run(
    _ name: String,
    _ store: String,
    _ venue: PaperVenue,
    assets: [String]? = nil,
    since: Int? = nil,
    at now: Instant = now,
    seed: UInt64 = 1
  ) async throws -> FetchReceipt {
    var request = FetchRequest(name)
    request.store = store
    request.assets = assets ?? (name == "cftc" ? [] : ["BTC"])
    request.since = since.map { now.day - $0 }
    request.variable = { $0 == "COINGLASS_API_KEY" ? "top-secret-key" : nil }
    let paper = PaperTime(at: now.seconds, seed: seed)
    return try await fetch(request, by: venue.transport, clock: paper.clock)
  }

  /// The measures in a store, its newest figure, and how many prices it has; then it is closed.
  private func outline(
    of store: String
  ) throws -> (measures: Set<Measure>, newest: StoredTime, prices: Int) {
    let reader = try HistoryReader(store)
    var newest = StoredTime(code: 0)
    var prices = 0
    try reader.positions { newest = max(newest, $0.head.time) }
    try reader.bars { prices += $0.values.close == nil ? 0 : 1 }
    return (Set(reader.series.compactMap(\.measure)), newest, prices)
  }

  @Test("has every measure, and the next run asks for what was open alone", arguments: cases)
  func whole(_ one: Case) async throws {
    let folder = try TemporaryFolder()
    let store = folder.path("h.sqlite")
    let venue = one.paper(Self.now.seconds)
    let first = try await run(one.name, store, venue)
    #expect(first.failure == nil && first.findings.isEmpty, "\(first.findings)")
    #expect(first.kept == first.wanted)
    let (measures, newest, prices) = try outline(of: store)
    #expect(measures == one.measures)
    #expect(newest.time.naturallyPublic <= Self.now)
    #expect(newest.time.naturallyPublic > Self.now + -9 * 86_400)
    #expect((prices > 0) == one.hasPrices)
    let rows = try storeRows(store)
    let asked = venue.asked.count
    venue.reset()
    let second = try await run(one.name, store, venue)
    #expect(second.counts.new == 0 && second.counts.restated == 0)
    #expect(try storeRows(store) == rows)
    let tomorrow = Self.now + 86_400
    let later = one.paper(tomorrow.seconds)
    let third = try await run(one.name, store, later, at: tomorrow)
    #expect(third.failure == nil && third.counts.restated == 0)
    #expect(one.name == "cftc" || third.counts.new > 0 && later.asked.count <= asked)
  }

  @Test("whatever breaks, the store becomes that of a run nothing broke", arguments: cases)
  func broken(_ one: Case) async throws {
    let folder = try TemporaryFolder()
    let venue = one.paper(Self.now.seconds)
    let (whole, store) = (folder.path("one.sqlite"), folder.path("two.sqlite"))
    _ = try await run(one.name, whole, venue, since: 40)
    let all = venue.asked.count
    var (runs, isWhole, partial) = (0, false, 0)
    while !isWhole, runs < 60 {
      runs += 1
      let last = runs * max(1, all / 4)
      venue.reset { index, _ in
        if index >= last { return .failure(.unreachable("down")) }
        return index % 5 == 3 ? .success(HTTPAnswer(503)) : nil
      }
      let receipt = try await run(one.name, store, venue, since: 40, seed: UInt64(runs))
      isWhole = receipt.failure == nil
      if !isWhole, receipt.kept > 0 { partial += 1 }
    }
    #expect(isWhole)
    #expect(partial > 0 || all < 8)
    #expect(try storeRows(store) == storeRows(whole))
  }

  @Test("Bybit's interest is of one side, OKX's sells come first, Bitfinex's minutes become hours")
  func traps() async throws {
    let folder = try TemporaryFolder()
    for one in Self.cases where ["bybit", "okx", "bitfinex"].contains(one.name) {
      let store = folder.path("\(one.name).sqlite")
      _ = try await run(one.name, store, one.paper(Self.now.seconds))
      let reader = try HistoryReader(store)
      try reader.positions { row in
        switch (one.name, reader.series[Int(row.head.series)].measure) {
        case ("bybit", .openInterest): #expect(50_000...51_000 ~= row.long)
        case ("okx", .takerVolume): #expect(row.long >= 2000 && row.short < 1100)
        case ("bitfinex", _):
          #expect(row.head.time.time.naturallyPublic.seconds % 3600 == 0 && row.short > 0)
        default: break
        }
      }
    }
    var hours = 0
    try HistoryReader(folder.path("bitfinex.sqlite")).positions { _ in hours += 1 }
    #expect(30 * 24...31 * 24 ~= hours)
  }

  @Test(
    "an asset that a venue does not know is told by its name",
    arguments: ["bybit", "okx", "bitfinex"]
  )
  func unknown(_ name: String) async throws {
    let folder = try TemporaryFolder()
    let one = try #require(Self.cases.first { $0.name == name })
    let venue = one.paper(Self.now.seconds)
    let receipt = try await run(name, folder.path("h.sqlite"), venue, assets: ["NONE", "BTC"])
    #expect(receipt.failure == .arguments && receipt.kept > 0)
    #expect(receipt.findings.map(\.id) == ["fetch.unknown-asset"])
    #expect(receipt.findings.first?.summary.contains("does not know `NONE`") == true)
  }

  @Test("Coinglass gets its key in a header, and nobody else sees it")
  func key() async throws {
    let folder = try TemporaryFolder()
    let store = folder.path("h.sqlite")
    let venue = paperCoinglass(until: Self.now.seconds)
    let headers = Mutex<Set<HTTPRequest.Header>>([])
    var request = FetchRequest("coinglass")
    (request.store, request.assets) = (store, ["BTC"])
    let error = await #expect(throws: ReportError.self) {
      try await fetch(request, by: venue.transport, clock: PaperTime().clock)
    }
    #expect(error?.stage == .configuration)
    #expect(error?.diagnostics.map(\.id) == ["fetch.key-missing"])
    #expect(error?.diagnostics.first?.fix?.contains("COINGLASS_API_KEY=") == true)
    request.variable = { _ in "two words" }
    await #expect(throws: ReportError.self) {
      try await fetch(request, by: venue.transport, clock: PaperTime().clock)
    }
    #expect(venue.asked.isEmpty && !isThere(store))
    request.variable = { _ in "top-secret-key" }
    venue.reset { index, _ in
      index == 1 ? .success(.json(#"{"code":"400","msg":"no plan for top-secret-key"}"#)) : nil
    }
    var told: [String] = []
    let receipt = try await fetch(
      request,
      by: { request throws(HTTPFault) in
        headers.withLock { $0.formUnion(request.headers) }
        return try await venue.transport(request)
      },
      clock: PaperTime(at: Self.now.seconds).clock
    ) { told.append("\($0)") }
    #expect(headers.withLock { $0 } == [.init("CG-API-KEY", "top-secret-key")])
    #expect(receipt.failure == .service && receipt.findings.map(\.id) == ["fetch.refused"])
    #expect(!"\(receipt) \(told) \(venue.asked)".contains("top-secret"))
    let bytes = try Data(contentsOf: URL(filePath: store))
    #expect(bytes.range(of: Data("top-secret".utf8)) == nil)
  }

  @Test("of the CFTC's reports the assets asked for are taken, and the years that are there")
  func reports() async throws {
    let folder = try TemporaryFolder()
    let store = folder.path("h.sqlite")
    let venue = paperCFTC(until: Self.now.seconds)
    _ = try await run("cftc", store, venue, assets: ["BTC"])
    #expect(Set(try HistoryReader(store).series.map(\.contract)).subtracting([""]) == ["133741"])
    // The rest is still missing.
    let rest = try await run("cftc", store, venue)
    #expect(rest.counts.new > 0)
    let error = await #expect(throws: ReportError.self) {
      try await run("cftc", store, venue, assets: ["NONE"])
    }
    #expect(error?.stage == .arguments && error?.diagnostics.map(\.id) == ["fetch.unknown-asset"])
    // Some old years have no file of their own.
    venue.reset { _, target in
      target.contains("2024") ? .success(HTTPAnswer(404, Array("<html>".utf8))) : nil
    }
    let old = try await run("cftc", store, venue, since: 700)
    #expect(
      old.failure == nil
        && old.findings.map(\.id) == ["fetch.no-rows", "fetch.no-rows", "fetch.no-rows"]
    )
    #expect(old.findings.first?.summary.hasSuffix("fut_fin_txt_{year}.zip` of 2024") == true)
    // On 4 January 2027 the new year has no file yet.
    let new = Instant(1_799_020_800)
    let receipt = try await run("cftc", store, paperCFTC(until: new.seconds), at: new)
    #expect(receipt.failure == nil)
    #expect(receipt.remarks.filter { $0.hasSuffix("has nothing of 2027 yet") }.count == 3)
  }

  @Test("an archive that is none is told, and nothing of it is taken")
  func archive() async throws {
    let folder = try TemporaryFolder()
    let venue = paperCFTC(until: Self.now.seconds)
    venue.reset { _, _ in .success(HTTPAnswer(200, Array("PK and nothing".utf8))) }
    let receipt = try await run("cftc", folder.path("h.sqlite"), venue)
    #expect(receipt.failure == .data)
    #expect(Set(receipt.findings.map(\.id)) == ["fetch.bad-archive"])
    venue.reset { _, _ in .success(HTTPAnswer(200, zipArchive([ZipFile("a.pdf", [])]))) }
    let other = try await run("cftc", folder.path("h.sqlite"), venue)
    #expect(Set(other.findings.map(\.id)) == ["fetch.bad-archive"])
    #expect(!isThere(folder.path("h.sqlite")))
  }
}
