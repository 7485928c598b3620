// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Foundation
import Markup
import Pages
import Pictures
import Styles
import TestSupport
import Testing

@testable import Reports

@Suite("What a card shows")
struct CardDrawingTests {
  /// The newest card of positions in `text`, in the size and the colours in which it is drawn.
  private func card(_ text: String, title: String? = nil) async throws -> String {
    let desk = try Desk(["positions/p.csv": text])
    var (job, analyst) = try analysedJob(of: desk.request)
    if let title {
      job.site = SiteContext(
        title: title,
        baseURL: job.site.baseURL,
        observations: job.site.observations,
        settings: job.site.settings,
        templates: job.site.templates
      )
    }
    let last = analyst.notes.count - 1
    let almanac = try await almanac(of: analyst, for: [last], jobs: 1)
    var fans = FanCache()
    let content = try NoteContent(almanac.analysis(ofNoteAt: last, fans: &fans), in: job.site)
    let page = try noteCard(of: content, in: job.site)
    #expect(inspect(page).findings == [])
    let file = try templateFile(CardPlan.sheetPath, publisher: nil)
    let sheet = try StyleSheet(file.bytes, file: file.path)
    let made = try fixedChart(page.file.bytes, by: sheet, width: cardWidth, margin: 0) { _ in nil }
    #expect(parse(made, named: "card.svg").diagnostics == [])
    return String(decoding: made, as: UTF8.self)
  }

  private static let header = "time,asset,venue,measure,unit,long,short,status\n"
  private static let long =
    "The Very Long Name of an Asset That Somebody Wrapped Twice and Bridged "
    + "Three Times Before It Was Listed Anywhere at All"

  static let samples: [(name: String, text: String)] = [
    ("short", header + "2025-12-01,BTC,Aldgate,reported,usd,4000000000,50000000000,published\n"),
    ("synthetic", header + "2025-12-01,BTC,Aldgate,reported,usd,4000000000,4100000000,synthetic\n"),
    ("modelled", header + "2025-12-01,BTC,Aldgate,reported,usd,9000000000,1000000,modelled\n"),
    ("no-longs", header + "2025-12-01,ETH,Aldgate,reported,usd,0,3000000,published\n"),
    ("no-positions", header + "2025-12-01,ETH,Aldgate,reported,usd,0,0,published\n"),
    (
      "bare-ratio",
      "time,asset,venue,measure,ratio\n2025-12-01,BTC,Binance,account_ratio,1.5\n"
    ),
    (
      "contracts",
      "time,asset,venue,contract,measure,population,unit,long,short,published\n"
        + "2025-12-02,BTC,CME,A,trader_class,leveraged_funds,contracts,100,900,2025-12-05T20:30:00Z\n"
        + "2025-12-02,BTC,CME,B,trader_class,leveraged_funds,contracts,500,400,2025-12-05T20:30:00Z\n"
    ),
    ("long-name", header + "2025-12-01,\(long),\(long),reported,usd,5000000,1000000,published\n"),
    (
      "long-word",
      header
        + "2025-12-01,\(String(repeating: "WRAPPED", count: 14)),A,reported,usd,5,1,published\n"
    ),
  ]

  @Test("is drawn as recorded", arguments: samples.map(\.name))
  func golden(_ name: String) async throws {
    let text = try #require(Self.samples.first { $0.name == name }).text
    let svg = try await card(text)
    try expectGolden(svg, "\(name).svg")
    let words = Set(svg.lowercased().split { !$0.isLetter }.map(String.init))
    #expect(words.isDisjoint(with: ["var", "calc", "nan", "inf", "infinity", "nil", "optional"]))
  }

  @Test("says what is modelled or made up, and of other figures nothing")
  func labels() async throws {
    func has(_ status: String) async throws -> [Bool] {
      let row = "2025-12-01,BTC,Aldgate,reported,usd,5000000,1000000,\(status)\n"
      let svg = try await card(Self.header + row)
      return ["Synthetic figures", "Modelled figures"].map(svg.contains)
    }
    #expect(try await has("published") == [false, false])
    #expect(try await has("modelled") == [false, true])
    #expect(try await has("synthetic") == [true, false])
  }

  @Test("keeps what is said of an asset whose name is too long")
  func finding() async throws {
    let text = try #require(Self.samples.first { $0.name == "long-name" }).text
    let lines = try await card(text).matches(of: /class="head [a-z]+">([^<]*)</).map { $0.1 }
    #expect(lines.count <= 4)
    #expect(lines.joined(separator: " ").contains("…: longs outweigh shorts 5.0 to 1"))
    #expect(lines.contains { $0.contains("5.0 to 1") })
  }

  @Test("holds hostile names as text")
  func hostile() async throws {
    let name = "\"<b>&amp;\u{202E}evil</svg>"
    let row =
      "2025-12-01,\"\"\"<b>&amp;\u{202E}evil</svg>\",A,reported,usd,5000000,1000000,published\n"
    let svg = try await card(Self.header + row, title: name)
    #expect(!svg.contains("<b>") && svg.contains("&lt;b&gt;"))
  }

  @Test("has the colours of the site's own sheet")
  func tokens() throws {
    func tokens(_ path: String) throws -> [String: String] {
      let text = try String(contentsOfFile: "\(ownTemplates)/\(path)", encoding: .utf8)
      let root = text.prefix { $0 != "}" }
      return Dictionary(
        root.matches(of: /(--[a-z0-9-]+):([^;]+);/).map { (String($0.1), String($0.2)) }
      ) { first, _ in first }
    }
    let site = try tokens("style.css")
    for (name, value) in try tokens("cards/style.css") {
      #expect(site[name] == value, "\(name)")
    }
  }

  @Test("is a picture of the size that sites expect", .enabled(if: hasTool))
  func picture() async throws {
    let svg = try await card(Self.samples[0].text)
    let picture = try #require(try await drawn(Array(svg.utf8), scale: 1, patience: .seconds(3600)))
    #expect((picture.width, picture.height) == (1200, 630))
  }

  static let hasTool = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .contains { isThere("\($0)/rsvg-convert") }
}
