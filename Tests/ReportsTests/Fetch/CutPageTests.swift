// SPDX-License-Identifier: Apache-2.0
import Fetch
import History
import Positioning
import TestSupport
import Testing

@testable import Reports

@Suite("A venue that gives fewer rows on a page")
struct CutPageTests {
  private func run(_ name: String, _ venue: PaperVenue, into store: String) async throws
    -> FetchReceipt
  {
    var request = FetchRequest(name)
    request.store = store
    request.assets = ["BTC"]
    let clock = PaperTime(at: FetchTests.now.seconds, seed: 1).clock
    return try await fetch(request, by: venue.transport, clock: clock)
  }

  @Test(
    "is asked until its windows are whole, oldest first and newest first alike",
    arguments: [30, 50, 100]
  )
  func rest(_ page: Int) async throws {
    let folder = try TemporaryFolder()
    let now = FetchTests.now.seconds
    let venues = [
      ("binance", paperBinance(until: now), paperBinance(until: now, page: page)),
      ("bybit", paperBybit(until: now), paperBybit(until: now, page: page)),
    ]
    for (name, full, short) in venues {
      let (one, two) = (folder.path("\(name).sqlite"), folder.path("\(name)-cut.sqlite"))
      #expect(try await run(name, full, into: one).failure == nil)
      let receipt = try await run(name, short, into: two)
      #expect(receipt.failure == nil && receipt.kept == receipt.wanted)
      #expect(short.asked.count > full.asked.count)
      #expect(try storeRows(two) == storeRows(one))
      // What is whole is not asked for again.
      let first = short.asked.count
      short.reset()
      _ = try await run(name, short, into: two)
      #expect(short.asked.count < first / 2)
      #expect(try storeRows(two) == storeRows(one))
    }
  }

  @Test("of a late venue is asked for again until two days have passed")
  func late() {
    let moments = Set([Instant(477 * 3600)])
    let window = FetchWindow(start: Instant(477 * 3600), end: Instant(480 * 3600), isClosed: true)
    func isSettled(_ hour: Int) -> Bool {
      PageCover(of: window, until: window.end, asked: Instant(hour * 3600), lag: 3600, moments)
        .isSettled
    }
    #expect(!isSettled(485) && !isSettled(527) && isSettled(528))
  }

  @Test("of a window that is still open is settled where it ended an hour ago")
  func open() {
    let window = FetchWindow(start: Instant(0), end: Instant(480 * 3600), isClosed: false)
    let moments = Set((0..<100).map { Instant($0 * 3600) })
    let late = PageCover(
      of: window,
      until: window.end,
      asked: Instant(99 * 3600),
      lag: 3600,
      moments
    )
    #expect(!late.isSettled && late.rest?.isClosed == false)
    let early = PageCover(
      of: window,
      until: window.end,
      asked: Instant(100 * 3600),
      lag: 3600,
      moments
    )
    #expect(early.isSettled && early.rest?.isClosed == false)
  }

  private let window = FetchWindow(start: Instant(0), end: Instant(480 * 3600), isClosed: true)

  /// Windows of the tests ended long ago.
  private let asked = Instant(2000 * 3600)

  private func cover(_ hours: some Sequence<Int>) -> PageCover {
    let moments = Set(hours.map { Instant($0 * 3600) })
    return PageCover(of: window, until: window.end, asked: asked, lag: 3600, moments)
  }

  @Test("is known by an end that is wider than any hole")
  func ends() {
    let behind = cover(0..<100)
    #expect(behind.covered == Instant(0)..<Instant(99 * 3600))
    #expect(behind.rest == FetchWindow(start: Instant(99 * 3600), end: window.end, isClosed: true))
    let before = cover(381...480)
    #expect(before.covered == Instant(381 * 3600)..<window.end)
    #expect(before.rest == FetchWindow(start: Instant(0), end: Instant(381 * 3600), isClosed: true))
  }

  @Test("is not one with holes, or with all there is")
  func holes() {
    for hours in [
      Array(0...480), [], [5], Array(1...480).filter { $0 % 2 == 0 || $0 > 460 },
    ] {
      let cover = cover(hours)
      #expect(cover.rest == nil && cover.covered == window.start..<window.end)
    }
  }
}
