// SPDX-License-Identifier: Apache-2.0
import Positioning
import TestSupport
import Testing

@testable import Analysis

@Suite("Checks on positions")
struct PositionCheckTests {
  /// Sides that wander around 1,000 and 1,700, never twice the same.
  private func past(_ days: Range<Int>, of market: Market = .of(), seed: UInt64 = 3)
    -> [Observation]
  {
    var random = SplitMix64(seed: seed)
    return days.map { day in
      let long = Double(Int.random(in: 900_000...1_100_000, using: &random)) / 1000
      let short = Double(Int.random(in: 1_600_000...1_800_000, using: &random)) / 1000
      return .sides(long, short, of: market, on: day)
    }
  }

  private func last(
    _ observations: [Observation],
    _ change: (inout AnalysisSettings) -> Void = { _ in }
  ) throws -> NoteAnalysis {
    try #require(notes(of: observations, change).last)
  }

  @Test("find nothing in figures that only wander", arguments: UInt64(0)..<20)
  func quiet(_ seed: UInt64) {
    #expect(notes(of: past(0..<150, seed: seed)).allSatisfy { $0.suspicions.isEmpty })
  }

  @Test(
    "both sides a thousand times over are a slip: nothing leads with it, no total and no market"
  )
  func slip() throws {
    let other = past(0..<40, of: .of("ETH"), seed: 9)
    let slipped = Observation.sides(1_000_000, 1_700_000, on: 39)
    let note = try last(past(0..<39) + [slipped] + other)
    let found = try #require(note.suspicions.first)
    #expect(note.suspicions.count == 1 && found.check == .unitSlip && found.isDoubt)
    #expect(found.subject == .market(.of()) && abs(found.size - 1000) < 30)
    #expect(found.since == Day(9) && found.inputs == [39])
    #expect(note.leadKind == .leadingMarket && note.lead.subject == .market(.of("ETH")))
    // The figure itself stays as it was given.
    let figure = note.markets.first { $0.subject == .market(.of()) }
    #expect(figure?.imbalance.value == .sides(long: 1_000_000, short: 1_700_000))
  }

  @Test("the only market there is leads without a verdict where it is in doubt")
  func onlyMarket() throws {
    let note = try last(past(0..<39) + [.sides(1, 1.7, on: 39)])
    #expect(note.suspicions.map(\.check) == [.unitSlip])
    #expect(note.leadKind == .largestWithoutVerdict && note.lead.regime == nil)
    #expect(note.lead.firmness == .doubtful)
    // The next note, of the usual size again, is as firm as ever.
    let next = try last(past(0..<39) + [.sides(1, 1.7, on: 39)] + past(40..<41))
    #expect(
      next.leadKind == .onlyMarket && next.suspicions.isEmpty
        && next.before?.lead.firmness == .doubtful
    )
  }

  @Test("one side alone is no slip of a unit, but a ratio beyond its past")
  func oneSide() throws {
    let note = try last(past(0..<120) + [.sides(1_000_000, 1_700, on: 120)])
    #expect(note.suspicions.map(\.check) == [.beyondPast])
    #expect(note.leadKind == .onlyMarket && note.lead.firmness == .firm)
    let few = try last(past(0..<99) + [.sides(1_000_000, 1_700, on: 99)])
    #expect(few.suspicions.isEmpty)
  }

  @Test(
    "a ratio must be three times beyond everything before, on the same side",
    arguments: [false, true]
  )
  func beyond(isLong: Bool) throws {
    let ratios = (0..<100).map { Observation.ratio(1 + Double($0 % 50) / 100, on: $0) }
    func found(_ size: Double) throws -> Double? {
      let ratio = isLong ? 1.49 * size : 1 / size
      let note = try last(ratios + [.ratio(ratio, on: 100)])
      return note.suspicions.first { $0.check == .beyondPast }?.size
    }
    #expect(try found(2.9) == nil)
    #expect(try #require(try found(3.1)).isNear(3.1))
  }

  @Test(
    "three equal figures in a row are frozen, if they have digits enough and days do not lie between"
  )
  func frozen() throws {
    func found(_ long: Double, _ short: Double, _ days: [Int], rounding: Double? = nil) throws
      -> [Double]
    {
      let still = days.map {
        Observation.sides(long, short, on: $0, rounding: rounding)
      }
      return try last(past(0..<20) + still).suspicions.filter { $0.check == .frozen }.map(\.size)
    }
    #expect(try found(1234, 1718, [20, 21, 22]) == [3])
    #expect(try found(1234, 1718, [20, 21, 22, 23]) == [4])
    #expect(try found(1234, 1718, [20, 21]) == [])
    #expect(try found(1234, 1718, [20, 21, 23]) == [])
    #expect(try found(1000, 1700, [20, 21, 22]) == [])
    #expect(try found(1_000_000, 1700, [20, 21, 22]) == [])
    #expect(try found(1234, 1718, [20, 21, 22], rounding: 1) == [])
  }

  @Test("bare ratios freeze as well")
  func frozenRatio() throws {
    let note = try last((0..<3).map { .ratio(1.2345, on: $0) })
    #expect(note.suspicions.map(\.check) == [.frozen])
    #expect(try last((0..<3).map { .ratio(1.23, on: $0) }).suspicions.isEmpty)
  }

  @Test("a day's one stamp that lies whole hours off those before is another time zone")
  func timeSlip() throws {
    func stamped(_ hours: [Int], minutes: Int = 0) throws -> [Double] {
      let moments = hours.enumerated().map { day, hour in
        Observation.moment(
          100 + Double(day) * 1.37,
          170 + Double(day) * 0.71,
          at: Day(day).start + hour * 3600 + (day == hours.count - 1 ? minutes * 60 : 0)
        )
      }
      return try last(moments).suspicions.filter { $0.check == .timeSlip }.map(\.size)
    }
    let usual = Array(repeating: 8, count: 10)
    #expect(try stamped(usual + [16]) == [8])
    #expect(try stamped(usual + [7]) == [1])
    #expect(try stamped(usual + [23]) == [9])
    #expect(try stamped(usual + [8]) == [])
    #expect(try stamped(usual + [9], minutes: 20) == [])
    #expect(try stamped(usual.dropLast() + [16]) == [])
    #expect(try stamped([8, 9, 10, 8, 9, 10, 8, 9, 10, 8, 16]) == [])
    #expect(try stamped([5] + usual.dropLast() + [16]) == [8])
  }

  @Test("days that were published later are none of those a stamp is held against")
  func timeSlipAsOf() {
    let moments = (0...12).map { day in
      Observation.moment(
        100 + Double(day) * 1.37,
        170 + Double(day) * 0.71,
        at: Day(day).start + (day == 12 ? 16 : 8) * 3600
      )
    }
    let late = [9, 10, 11].map { day in
      Observation.moment(
        50 + Double(day),
        60,
        at: Day(day).start + 3 * 3600,
        published: Day(20).end
      )
    }
    let before = notes(of: moments).last?.suspicions.filter { $0.check == .timeSlip }
    let after = notes(of: moments + late).first { $0.slot == Day(12) }?.suspicions
      .filter { $0.check == .timeSlip }
    #expect(before?.map(\.size) == [8] && after?.map(\.size) == [8])
  }

  @Test("the note after one in doubt knows what was, and a market in doubt has no regime")
  func after() throws {
    let slipped = Observation.sides(1_000_000, 1_700_000, on: 39)
    let other = past(0..<41, of: .of("ETH"), seed: 9)
    let all = notes(of: past(0..<39) + [slipped] + past(40..<41) + other)
    let doubtful = try #require(all.first { $0.slot == Day(39) })
    #expect(doubtful.markets.first { $0.subject == .market(.of()) }?.regime == nil)
    #expect(doubtful.breadth.withoutVerdict == 1)
    #expect(all.last?.before?.doubted == [.of()] && all.last?.leadKind == .total)
  }

  @Test("what is published later changes nothing that was found")
  func asOf() {
    let early = past(0..<39) + [.sides(1_000_000, 1_700_000, on: 39)]
    let mended = Observation.sides(1_000, 1_700, on: 39, published: Day(45).end)
    let before = notes(of: early)
    let after = notes(of: early + [mended] + past(40..<50))
    #expect(Array(after.prefix(before.count)).map(\.suspicions) == before.map(\.suspicions))
    #expect(before.last?.suspicions.isEmpty == false)
  }
}
