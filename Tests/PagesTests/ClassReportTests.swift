// SPDX-License-Identifier: Apache-2.0
import Analysis
import Commentary
import Foundation
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

@Suite("The week's report by class of trader")
struct ClassReportTests {
  private func view(
    openInterest: Double? = 400,
    classes: [ClassBlock] = Self.classes,
    standings: [Population: NetStanding] = [:]
  ) throws -> ClassReportView {
    let report = ClassReport(
      kind: .legacy,
      asset: Asset("EUR"),
      venue: Venue("Aldgate"),
      contract: "X",
      slot: Day(20_437),
      asOf: Day(20_438),
      openInterest: openInterest,
      openInterestChange: openInterest == nil ? nil : -20,
      classes: classes
    )
    let paths = try FileManager.default.subpathsOfDirectory(atPath: ownTemplates)
    let sources = try paths.filter { $0.hasPrefix("commentary/") && $0.hasSuffix(".txt") }.sorted()
      .compactMap { path in
        let bytes = try Data(contentsOf: URL(filePath: "\(ownTemplates)/\(path)"))
        return TemplateSource(path: path, in: ownTemplates, bytes: [UInt8](bytes))
      }
    let phrases = try Phrasebook(TemplateLibrary(sources))
    return try ClassReportView(report, standings: standings, phrases)
  }

  private static let classes: [ClassBlock] = [
    block(.noncommercial, long: 180, short: 40, spreading: 60, traders: true),
    block(.commercial, long: 100, short: 270, spreading: nil, traders: true),
    block(.nonreportable, long: 60, short: 30, spreading: nil, traders: false),
  ]

  private static func block(
    _ population: Population,
    long: Double,
    short: Double,
    spreading: Double?,
    traders: Bool
  ) -> ClassBlock {
    ClassBlock(
      population: population,
      positions: .init(long: long, short: short, spreading: spreading),
      changes: .init(long: 1, short: -2, spreading: spreading.map { _ in 0 }),
      traders: traders ? .init(long: 12, short: 7, spreading: nil) : nil,
      inputs: []
    )
  }

  @Test("has the four blocks, a row a class, and sums that prove the identity")
  func whole() throws {
    let view = try view()
    #expect(view.caption == "Euro, contracts by class, Tuesday 16 December 2025")
    #expect(
      view.blocks.map(\.name) == [
        "Positions, contracts", "Changes from the week before, contracts",
        "Per cent of open interest", "Number of traders",
      ]
    )
    #expect(view.blocks.allSatisfy { $0.rows.count == 3 && $0.columns == 5 })
    #expect(view.blocks[0].rows[0].head == "Noncommercial traders")
    #expect(
      view.blocks[0].rows.map(\.cells) == [
        ["180", "40", "60", "+140"], ["100", "270", "–", "−170"], ["60", "30", "–", "+30"],
      ]
    )
    #expect(
      view.blocks.map { $0.total?.cells } == [
        ["340", "340", "60", "0"], ["+3", "−6", "0", "+9"], ["85.0%", "85.0%", "15.0%", "0.0%"],
        nil,
      ]
    )
    #expect(
      view.blocks[3].rows.map(\.cells) == [
        ["12", "7", "–", "–"], ["12", "7", "–", "–"], ["–", "–", "–", "–"],
      ]
    )
    #expect(
      view.lines == [
        "Over all classes longs less shorts make 0: every long has its short.",
        "Longs and spreading add up to the open interest of 400 contracts, −20 from the week "
          + "before; so do shorts and spreading.",
      ]
    )
  }

  @Test("leaves out what is not given, and sums nothing without every class")
  func parts() throws {
    let bare = try view(openInterest: nil)
    #expect(bare.blocks.count == 3 && bare.lines.count == 1)
    let some = try view(classes: Array(Self.classes.prefix(2)))
    #expect(some.blocks.allSatisfy { $0.total == nil })
    #expect(some.lines == ["Not every class of the report is given, so nothing is summed."])
    let none = try view(classes: [Self.classes[2]])
    #expect(!none.hasSpreading && none.blocks.allSatisfy { $0.columns == 4 })
  }

  @Test("tells sums that do not come out, and by how much")
  func apart() throws {
    let rounded = try view(openInterest: 401)
    #expect(
      rounded.lines.last?.hasPrefix("The sides with spreading come within 1 contracts") == false
    )
    #expect(
      rounded.lines.last?.hasPrefix("The sides with spreading come within 1 contract of") == true
    )
    let classes = [Self.classes[0], Self.classes[1], Self.classes[0]]
    #expect(try view(classes: classes).lines[0].contains("make +110, where 0 is due"))
  }

  @Test("has the COT index of the classes whose standing is known")
  func index() throws {
    let extreme = NetStanding.Extreme(slot: Day(20_437), net: 140)
    let standing = NetStanding(
      net: 140,
      window: 156,
      readings: 120,
      index: 96.4,
      yearLow: extreme,
      yearHigh: extreme,
      yearReadings: 52
    )
    #expect(
      try view(standings: [.noncommercial: standing]).lines.last
        == """
        COT index of the net position of noncommercial traders: 96 of 100 (156 weeks, 120 \
        readings).
        """
    )
  }
}
