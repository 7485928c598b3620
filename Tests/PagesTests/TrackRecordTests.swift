// SPDX-License-Identifier: Apache-2.0
import Analysis
import Diagnostics
import Foundation
import Markup
import Positioning
import Templating
import TestSupport
import Testing

@testable import Pages

@Suite("The page of the track record")
struct TrackRecordTests {
  @Test("without a forecast it says so, and why")
  func none() throws {
    let page = try text(of: RecordSample.book(weeks: 20))
    #expect(page.contains("No forecast has been stated yet."))
    #expect(page.contains("at least 52 outcomes of the same kind and market are resolved"))
    #expect(!page.contains("<figure") && !page.contains("class=\"calls\""))
    #expect(try text(of: RecordSample.book(weeks: 0)).contains("No forecast has been stated yet."))
  }

  @Test("with the first forecasts open it lists them and has no scores")
  func first() throws {
    let page = try text(of: RecordSample.book(weeks: 54))
    #expect(page.contains("The first forecasts are stated and none of them is due yet."))
    #expect(page.contains("regime stays") && !page.contains("<figure"))
  }

  @Test("it tells how many were resolved since when, and how many were untold")
  func counts() throws {
    let book = RecordSample.book(weeks: 200)
    let score = book.score(asOfNoteAt: 199)
    let page = try text(of: book)
    #expect(page.contains("\(score.count) have been resolved since"))
    #expect(score.untold > 0)
    #expect(page.contains("\(score.untold) more fell due without data to tell"))
    #expect(page.contains("track-record/index.html\" aria-current=\"page\">Record</a>"))
  }

  @Test("scores stand by kind and by market, losses among them")
  func scores() throws {
    let book = RecordSample.book(weeks: 200)
    let page = try text(of: book)
    for kind in ["Regime at the next note", "Side in four weeks"] { #expect(page.contains(kind)) }
    #expect(!page.contains("Price move of two weeks"))
    #expect(page.contains("<th scope=\"row\"><a href=\"../assets/gold/index.html\">Gold</a></th>"))
    #expect(page.contains("<th scope=\"row\">Euro</th>"))
    let places = ["Euro</th>", "Gold</a></th>"].compactMap { page.range(of: $0)?.lowerBound }
    #expect(places.count == 2 && places[0] < places[1])
    let missed = book.latest(12, asOfNoteAt: 199).count { $0.brier > 0.25 }
    #expect(missed > 0)
    #expect(page.components(separatedBy: "<tr><td>").count - 1 == 12)
  }

  @Test("a resolved forecast links to the note that stated it, where that has a page")
  func links() throws {
    let book = RecordSample.book(weeks: 200)
    let made = try #require(book.latest(1, asOfNoteAt: 199).first?.forecast.made)
    let page = try text(of: book, paths: [made: "x/y/"])
    #expect(page.contains("<a href=\"../x/y/\"><time datetime=\"\(made)\">"))
    #expect(!(try text(of: book)).contains("<a href=\"../x/y/\">"))
  }

  @Test("the page rules find nothing in it", arguments: [0, 20, 54, 70, 200])
  func sound(weeks: Int) throws {
    let page = try page(of: RecordSample.book(weeks: weeks))
    let findings = inspect(page).findings
    #expect(findings.isEmpty, "\(findings.map(\.summary))")
    let words = Set(
      String(decoding: page.file.bytes, as: UTF8.self).lowercased()
        .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    )
    #expect(words.isDisjoint(with: ["nan", "inf", "infinity", "nil", "optional"]))
  }

  @Test("a page of twenty-eight markets with long names stays under 80 kilobytes")
  func weight() throws {
    let names = (0..<28).map { "market of a long name \($0)" }
    let page = try page(of: RecordSample.book(weeks: 120, assets: names))
    #expect(page.file.bytes.count < 81_920, "\(page.file.bytes.count)")
  }

  @Test("markets of one asset are told apart by their venue")
  func names() throws {
    let site = try RecordSample.site()
    let a = RecordSample.subject("gold", venue: "Aldgate")
    let b = RecordSample.subject("gold", venue: "Cheapside")
    let c = RecordSample.subject("eur", venue: "Aldgate")
    let names = SubjectNames([a, b, c], in: site)
    #expect(names[a] == "Gold, Aldgate" && names[b] == "Gold, Cheapside" && names[c] == "Euro")
    #expect(SubjectNames([.total], in: site)[.total] == "All assets")
    #expect(names[.total] == "")
  }

  private func page(of book: ForecastBook, paths: [Day: String] = [:]) throws -> Page {
    let record = TrackRecordContent(book: book, paths: paths, assets: [Asset("gold")])
    return try trackRecordPage(of: record, in: try RecordSample.site())
  }

  private func text(of book: ForecastBook, paths: [Day: String] = [:]) throws -> String {
    String(decoding: try page(of: book, paths: paths).file.bytes, as: UTF8.self)
  }
}

@Suite("Tables of forecasts")
struct CallTableTests {
  private func forecast(
    _ kind: Forecast.Kind,
    _ probability: Double = 0.81,
    of subject: SubjectFigure.Subject = RecordSample.subject("gold")
  ) -> Forecast {
    Forecast(
      kind: kind,
      subject: subject,
      made: Day(20_439),
      slot: Day(20_433),
      due: kind == .regimeHolds ? nil : Day(20_461),
      regime: Regime(grade: .crowded, side: .short, rule: .bands),
      side: kind == .netFlips ? .short : nil,
      threshold: kind == .largeMove ? 0.0285 : nil,
      probability: probability,
      climatology: 0.5,
      outcomes: 60,
      basis: .all
    )
  }

  private func rows(
    _ forecasts: [Forecast],
    isNamed: Bool = false,
    cadence: Cadence = .weekly
  ) throws -> [OpenCallRowView] {
    let site = try RecordSample.site(cadence)
    let names = SubjectNames(forecasts.map(\.subject), in: site)
    let view = try openCallsView(of: forecasts, named: isNamed ? names : nil, in: site)
    return view?.rows ?? []
  }

  @Test("each kind is said in words, with its due date")
  func words() throws {
    let rows = try rows(Forecast.Kind.allCases.map { forecast($0) })
    #expect(
      rows.map(\.what) == [
        "Regime stays Crowded short at the next note", "Price moves more than 2.9% in two weeks",
        "Net short turns net long in four weeks",
      ]
    )
    #expect(rows.map(\.due) == ["next note", "from 8 Jan 2026", "week of 8 Jan 2026"])
    #expect(rows.map(\.stated) == ["81%", "81%", "81%"])
    #expect(rows.map(\.base) == ["50%", "50%", "50%"])
  }

  @Test("where several subjects stand in one table, each row names its own")
  func named() throws {
    let rows = try rows(Forecast.Kind.allCases.map { forecast($0) }, isNamed: true)
    #expect(
      rows.map(\.what) == [
        "Gold: regime stays Crowded short at the next note",
        "Gold: price moves more than 2.9% in two weeks",
        "Gold: net short turns net long in four weeks",
      ]
    )
  }

  @Test("days fall due after seven, and what has no net is not called one")
  func daily() throws {
    let market = Market(asset: Asset("BTC"), venue: Venue("Aldgate"), measure: .accountRatio)
    let rows = try rows([forecast(.netFlips, of: .market(market))], cadence: .daily)
    #expect(rows.map(\.what) == ["More short turns to more long in seven days"])
    #expect(rows.map(\.due) == ["8 Jan 2026"])
  }

  @Test("what is possible is never 0% or 100%")
  func probabilities() {
    #expect(
      [0.0007, 0.0049, 0.0051, 0.4949, 0.9949, 0.9951, 0.9999].map(probabilityText)
        == ["<1%", "<1%", "1%", "49%", "99%", ">99%", ">99%"]
    )
  }

  @Test("resolved forecasts of one subject have their mean score; without any there is no table")
  func mean() throws {
    let site = try RecordSample.site()
    let scored = [true, false].map {
      ScoredForecast(forecast(.regimeHolds), scored: Day(20_446), happened: $0)
    }
    let view = try #require(try callsView(of: scored, on: "Gold", paths: [:], in: site))
    #expect(view.rows.map(\.outcome) == ["Yes", "No"])
    #expect(view.rows.map(\.brier) == ["0.04", "0.66"])
    #expect(view.mean == "0.35" && view.words[.mean] == "Mean of two")
    #expect(view.words[.past] == "Past forecasts on Gold, newest first")
    #expect(try callsView(of: [], paths: [:], in: site) == nil)
    #expect(try openCallsView(of: [], in: site) == nil)
  }
}

/// Books of forecasts for pages.
enum RecordSample {
  static func subject(_ asset: String, venue: String = "CFTC") -> SubjectFigure.Subject {
    .market(
      Market(
        asset: Asset(asset),
        venue: Venue(venue),
        contract: "",
        measure: .traderClass,
        population: .noncommercial
      )
    )
  }

  /// Weeks in which each asset wanders between regimes; now and then one does not report.
  static func book(weeks: Int, assets: [String] = ["gold", "eur"]) -> ForecastBook {
    var chance = SplitMix64(seed: 41)
    var steps = Array(repeating: -1, count: assets.count)
    let notes = (0..<weeks).map { week in
      let slot = Day(20_433 + 7 * week)
      let readings = assets.indices.compactMap { place -> ForecastReading? in
        let turn = chance.uniform()
        if turn < 0.2 { steps[place] = max(-3, steps[place] - 1) }
        if turn > 0.8 { steps[place] = min(3, steps[place] + 1) }
        if week > 60, chance.uniform() < 0.02 { return nil }
        let side: Side? = steps[place] < 0 ? .short : steps[place] > 0 ? .long : nil
        return ForecastReading(
          subject: subject(assets[place]),
          slot: slot,
          ratio: nil,
          side: side,
          regime: Regime(
            grade: Regime.Grade(rawValue: abs(steps[place])) ?? .balanced,
            side: side,
            rule: .bands
          ),
          priced: nil
        )
      }
      return NoteReadings(
        date: slot + 4,
        slot: slot,
        cutOff: (slot + 4).end,
        headline: .init(measure: .traderClass, population: .noncommercial),
        readings: readings
      )
    }
    return ForecastBook(notes, closes: [:], cadence: .weekly)
  }

  /// A site with the program's own templates and no figures.
  static func site(_ cadence: Cadence = .weekly) throws -> SiteContext {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: ownTemplates).sorted()
    let sources = try paths.filter { $0.contains(".") }.compactMap { path -> TemplateSource? in
      let bytes = try Data(contentsOf: URL(filePath: "\(ownTemplates)/\(path)"))
      return TemplateSource(path: path, in: ownTemplates, bytes: [UInt8](bytes))
    }
    var settings = AnalysisSettings()
    settings.cadence = cadence
    return SiteContext(
      title: "Leverage Notes",
      baseURL: "https://example.org/",
      observations: [],
      settings: settings,
      templates: try PageTemplates(try TemplateLibrary(sources))
    )
  }
}
