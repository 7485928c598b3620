// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Fetch

struct WaitingTests {
  @Test("waits grow to twice as much each time, up to the cap, and chance spreads them")
  func backOff() {
    let rule = RetryRule()
    #expect(
      (1...8).map { rule.wait(after: $0, of: .timeOut, 1) }
        == [1, 2, 4, 8, 16, 32, 60, 60].map { .seconds($0) }
    )
    #expect(rule.wait(after: 3, of: .timeOut, 0) == .zero)
    #expect(rule.wait(after: 3, of: .timeOut, 0.25) == .seconds(1))
    #expect(rule.wait(after: 1_000_000, of: .timeOut, 0.5) == .seconds(30))
    #expect(
      (1...4).map { rule.wait(after: $0, of: .busy(nil), 1) }
        == [16, 32, 60, 60].map { .seconds($0) }
    )
  }

  @Test("no time has more requests than the rate and its burst")
  func bucket() {
    var generator = SplitMix64(seed: 11)
    var bucket = TokenBucket(RequestRate(60, in: 60, burst: 5), at: .zero)
    var now = Duration.zero
    var turns: [Duration] = []
    for _ in 0..<300 {
      if generator.uniform() < 0.2 { now += .milliseconds(Int(generator.uniform() * 5000)) }
      now += bucket.take(at: now)
      turns.append(now)
    }
    for (index, first) in turns.enumerated() where index + 5 < turns.count {
      #expect(turns[index + 5] - first >= .seconds(1) - .milliseconds(1))
    }
    // One that never rests gets just the rate.
    var steady = TokenBucket(RequestRate(60, in: 60, burst: 5), at: .zero)
    var last = Duration.zero
    for _ in 0..<65 { last += steady.take(at: last) }
    #expect(last == .seconds(60))
  }

  @Test("Retry-After is read as seconds and as a date")
  func retryAfter() {
    let now = Instant(784_111_770)  // Sun, 06 Nov 1994 08:49:30 GMT
    func read(_ text: String) -> Int? {
      HTTPAnswer(429, headers: ["retry-after": text]).retryAfter(from: now)
    }
    #expect(read("120") == 120)
    #expect(read("0") == 0)
    #expect(read("-5") == 0)
    #expect(read("Sun, 06 Nov 1994 08:49:37 GMT") == 7)
    #expect(read("Sun, 06 Nov 1994 08:49:00 GMT") == 0)
    #expect(read("soon") == nil)
    #expect(read("Sun, 06 Nov 1994 28:49:37 GMT") == nil)
    #expect(HTTPAnswer(429).retryAfter(from: now) == nil)
  }
}
