// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Fetch

struct MissingWindowsTests {
  private let hour = 3600

  private func series(_ hours: Int, depth: Int? = nil) -> FetchSeries {
    FetchSeries(
      asset: "BTC",
      parts: [],
      times: nil,
      rule: .spans(hours * 3600),
      period: 3600,
      depth: depth
    )
  }

  private func hours(_ windows: [FetchWindow]) -> [ClosedRange<Int>] {
    windows.map { $0.start.seconds / hour...$0.end.seconds / hour }
  }

  @Test("windows are cut at the same moments whenever they are asked for, the last one open")
  func cuts() {
    let now = Instant(25 * hour + 100)
    let windows = series(10).missingWindows(since: Instant(3 * hour), now: now, known: [])
    #expect(hours(windows) == [3...10, 10...20, 20...25])
    #expect(windows.map(\.isClosed) == [true, true, false])
    let late = series(10).missingWindows(
      since: Instant(3 * hour),
      now: Instant(20 * hour + 1),
      known: []
    )
    #expect(hours(late) == [3...10, 10...20])
    // The venue may not have published all of it yet.
    #expect(late.map(\.isClosed) == [true, false])
  }

  @Test("what is known is left out, and an earlier beginning asks for the earlier part alone")
  func known() {
    let now = Instant(45 * hour)
    func ask(_ since: Int, _ known: [ClosedRange<Int>]) -> [ClosedRange<Int>] {
      let ranges = known.map { Instant($0.lowerBound * hour)..<Instant($0.upperBound * hour) }
      return hours(series(10).missingWindows(since: Instant(since * hour), now: now, known: ranges))
    }
    #expect(ask(13, [13...20, 20...30]) == [30...40, 40...45])
    #expect(ask(3, [13...20, 20...30]) == [3...10, 10...13, 30...40, 40...45])
    #expect(ask(13, [20...30, 13...20, 15...25]) == [30...40, 40...45])
    #expect(ask(3, [0...100]) == [])
    #expect(ask(60, []) == [])
    #expect(ask(45, []) == [])
  }

  @Test("a part before what is known is as closed as that")
  func closedPart() {
    let windows = series(10).missingWindows(
      since: Instant(0),
      now: Instant(45 * hour),
      known: [Instant(5 * hour)..<Instant(40 * hour)]
    )
    #expect(hours(windows) == [0...5, 40...45])
    #expect(windows.map(\.isClosed) == [true, false])
  }

  @Test("nothing is asked for that the venue no longer serves")
  func depth() {
    let series = series(480, depth: 30)
    let now = Instant(1_000 * 24 * hour + 1800)
    let first = series.firstServed(at: now)
    #expect(first == Instant((970 * 24 + 1) * hour))
    let windows = series.missingWindows(since: Instant(0), now: now, known: [])
    #expect(windows.first?.start == first)
    // At the full hour some time is left for the run.
    #expect(series.firstServed(at: Instant(1_000 * 24 * hour)) == first)
  }

  @Test("of random histories each moment is asked for once, and no more than is missing")
  func random() {
    for seed in 0..<200 as Range<UInt64> {
      var generator = SplitMix64(seed: seed)
      let now = Instant(Int.random(in: 50...500, using: &generator) * hour + 77)
      let since = Instant(Int.random(in: 0...60, using: &generator) * hour)
      let known = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
        let start = Int.random(in: 0...400, using: &generator)
        let end = start + Int.random(in: 0...80, using: &generator)
        return Instant(start * hour)..<Instant(end * hour)
      }
      let series = series(Int.random(in: 1...100, using: &generator))
      let windows = series.missingWindows(since: since, now: now, known: known)
      var asked: [Int] = []
      for window in windows {
        #expect(window.start < window.end, "seed \(seed)")
        asked += Array((window.start.seconds / hour)..<(window.end.seconds / hour))
      }
      let wanted = (since.seconds / hour..<max(since.seconds / hour, now.seconds / hour)).filter {
        at in
        !known.contains { $0.contains(Instant(at * hour)) }
      }
      #expect(asked == wanted, "seed \(seed)")
    }
  }
}
