// SPDX-License-Identifier: Apache-2.0
import Analysis
import Charts
import Markup
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

/// Changes of a net to draw.
enum MovesSample: String, CaseIterable, Sendable, CustomTestStringConvertible {
  /// Dollars of four assets, far from zero, a source that rounds.
  case ordinary
  /// Twenty-eight assets, the smaller changes as one, long names.
  case many
  /// The largest change against that of the net, zero on the axis, and markets of one day alone.
  case against
  /// Nothing moved.
  case equal
  /// A change of 36 to 1, from net long to net short, in coin of one asset.
  case extreme
  /// Contracts of one contract at two venues, in weeks.
  case weekly

  var testDescription: String { rawValue }

  private func asset(_ name: String, _ then: Double, _ now: Double) -> NetChange.Part {
    NetChange.Part(subject: .asset(Asset(name)), then: then, now: now)
  }

  private func market(_ venue: String, _ then: Double, _ now: Double) -> NetChange.Part {
    NetChange.Part(subject: .market(Self.market(at: venue)), then: then, now: now)
  }

  private static func market(at venue: String) -> Market {
    Market(asset: Asset("BTC"), venue: Venue(venue), measure: .reported)
  }

  private var parts: [NetChange.Part] {
    switch self {
    case .ordinary:
      [
        asset("BTC", -20e9, -21.3e9), asset("ETH", -11e9, -10.6e9), asset("SOL", -5e9, -5.2e9),
        asset("XRP", -2e9, -2e9),
      ]
    case .many:
      (0..<28).map { index in
        let change = Double(28 - index) * (index.isMultiple(of: 3) ? 1e6 : -2e6)
        return asset("MICRO RUSSELL \(index)", -1e9, -1e9 + change)
      }.sorted { abs($0.change) > abs($1.change) }
    case .against:
      [asset("BTC", 3e8, 4.2e8), asset("ETH", -2e8, -3e8), asset("SOL", 1e7, -7e7)]
    case .equal: [asset("BTC", -5e8, -5e8), asset("ETH", 1e8, 1e8)]
    case .extreme: [market("Bitfinex", 36_000, -1_000), market("Kraken", 400.5, -600)]
    case .weekly: [market("CME", -4_100, -3_900), market("Bakkt", 12, 11)]
    }
  }

  var change: NetChange {
    let cadence: Cadence = self == .weekly ? .weekly : .daily
    let slot = cadence.slot(of: ChartSamples.today)
    let unpaired = ["OKX", "Bybit", "a < b", "Deribit", "Gate"].map(Self.market)
    return NetChange(
      unit: self == .extreme ? .coin : self == .weekly ? .contracts : .usd,
      before: cadence.slot(1, before: slot),
      slot: slot,
      parts: parts,
      markets: parts.count,
      unpaired: self == .against ? unpaired : self == .many ? [unpaired[0]] : [],
      rounding: self == .ordinary ? 1e8 : nil
    )
  }

  var series: Series {
    Series(
      .init(measure: .reported),
      cadence: self == .weekly ? .weekly : .daily,
      source: FigureSource(self == .equal ? nil : "a feed & <more>", status: .published)
    )
  }
}

@Suite struct ChartsMovesFigureTests {
  private func figure(_ change: NetChange, _ series: Series) throws -> FigureView? {
    let templates = try ChartTemplates(try TemplateLibrary(try ChartPage.sources()))
    return try templates.movesFigure(of: change, series: series)
  }

  private func figure(_ sample: MovesSample) throws -> FigureView {
    try #require(try figure(sample.change, sample.series))
  }

  @Test("what moved a net is drawn as recorded", arguments: MovesSample.allCases)
  func golden(sample: MovesSample) throws {
    try expectRecorded(try figure(sample), "moves-\(sample.rawValue)")
  }

  @Test("the title is true of the changes")
  func titles() throws {
    #expect(
      try figure(.ordinary).title
        == "Net moved $1.1bn towards short since 16 Dec, BTC the most with $1.3bn"
    )
    #expect(
      try figure(.against).title
        == "Net moved $60.0m towards short since 16 Dec, though BTC moved most, $120.0m towards long"
    )
    #expect(try figure(.equal).title == "Net unchanged since 16 Dec: −$400.0m")
    #expect(
      try figure(.weekly).title == "Net moved 199 towards long in a week, CME the most with 200"
    )
  }

  @Test("the rows add up to the net, the smaller changes as one")
  func table() throws {
    let many = try figure(.many)
    #expect(many.table?.rows.count == 11)
    #expect(many.table?.rows.last?.head == "Other")
    let total = MovesSample.many.change
    #expect(
      many.table?.total?.cells.last
        == MovesAmounts(unit: .usd, rounding: nil).signed(total.now - total.then)
    )
    #expect(many.src.contains("Left out, with a value in one alone: BTC OKX."))
    #expect(try figure(.against).src.contains("BTC a < b, BTC Deribit and 1 more."))
  }

  @Test("one part alone is no waterfall")
  func one() throws {
    let part = NetChange.Part(subject: .asset(Asset("BTC")), then: 1, now: 2)
    let change = NetChange(
      unit: .usd,
      before: ChartSamples.today - 1,
      slot: ChartSamples.today,
      parts: [part],
      markets: 1,
      unpaired: []
    )
    #expect(try figure(change, MovesSample.ordinary.series) == nil)
  }

  @Test("ticks have the decimals that part them, and no change has no sign")
  func amounts() {
    let dollars = MovesAmounts(unit: .usd, rounding: nil)
    #expect(dollars.tick(-46.05e9, step: 5e7) == "−$46.05bn")
    #expect(dollars.tick(0, step: 2e8) == "$0")
    #expect(dollars.signed(0) == "$0")
    #expect(MovesAmounts(unit: .contracts, rounding: nil).signed(0.2) == "0")
    #expect(MovesAmounts(unit: .coin, rounding: nil).signed(-12) == "−12.0")
  }
}
