// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Pages
import Positioning
import Reports
import TestSupport
import Testing

@Suite("A note as mail")
struct EmailTests {
  /// The sample's newest note, without pictures, which are not the same on every machine.
  private func sample() async throws -> [UInt8] {
    var build = BuildRequest()
    build.inputs = ["\(repository)/Sample"]
    var request = EmailRequest(build, now: EmailDesk.morning)
    request.hasPictures = false
    return try await email(request).bytes
  }

  @Test("has the same bytes each time, and other ones at another time only in its date")
  func deterministic() async throws {
    let desk = try EmailDesk()
    var request = desk.request
    let (first, second) = (try await email(request).bytes, try await email(request).bytes)
    #expect(first == second)
    request.now = request.now + 60
    let later = try await email(request).bytes
    let pairs = zip(first.split(separator: 10), later.split(separator: 10))
    let changed = pairs.filter { $0 != $1 }.map { String(decoding: $0.0, as: UTF8.self) }
    #expect(changed == ["Date: Thu, 18 Dec 2025 12:00:00 +0000\r"])
  }

  @Test(
    "is read by Python's email without a defect, with the fields that lists have",
    .enabled(if: MailReader.isThere)
  )
  func read() async throws {
    let mail = try MailReader.read(try await sample())
    #expect(mail.defects == [])
    #expect(mail.parts == ["multipart/alternative", "text/plain", "text/html"])
    #expect(mail.values("From") == ["notes@example.org"])
    #expect(mail.values("To") == ["undisclosed-recipients:;"])
    #expect(
      mail.values("Subject")
        == ["Shorts outweigh longs 12.5 to 1, the most lopsided day in a year"]
    )
    #expect(mail.values("List-Id") == ["Leverage Notes <notes.example.org>"])
    #expect(mail.values("List-Unsubscribe") == ["<mailto:notes@example.org?subject=unsubscribe>"])
    #expect(mail.values("List-Unsubscribe-Post") == [])
    #expect(mail.values("Auto-Submitted") == ["auto-generated"])
    #expect(mail.html.utf8.count < 60 * 1024)
    #expect(
      mail.text.split(whereSeparator: \.isNewline).allSatisfy {
        $0.count <= 72 || $0.contains("https://")
      }
    )
  }

  @Test("is for one reader of a list, and written where one may write")
  func refused() async throws {
    let desk = try EmailDesk()
    var request = desk.request
    request.recipients = desk.desk.path("readers.txt")
    do throws(ReportError) {
      _ = try await email(request)
      Issue.record("written")
    } catch {
      #expect(error.stage == .arguments && error.diagnostics.map(\.id) == ["mail.several"])
    }
    do throws(ReportError) {
      try writeMail([1], to: desk.desk.path("nowhere/a.eml"))
      Issue.record("written")
    } catch {
      #expect(error.stage == .publishing && error.diagnostics.map(\.id) == ["mail.cannot-write"])
    }
  }

  @Test(
    "has the figures of page, feed and note.json, in HTML and in text",
    .enabled(if: MailReader.isThere)
  )
  func sameFigures() async throws {
    let desk = try EmailDesk()
    try await desk.publish()
    let note = try desk.desk.note("2025/12/17")
    let mail = try MailReader.read(try await email(desk.request).bytes)
    try expectFigures(of: note, in: mail, beside: desk.desk.read("site/2025/12/17/index.html"))
    try expectFeed(desk.desk.read("site/feed.xml"), says: note)
  }

  @Test(
    "says in its text of what the moves are, and in its table what its words speak of",
    .enabled(if: MailReader.isThere)
  )
  func moves() async throws {
    let mail = try MailReader.read(try await sample())
    let caption =
      "Bitcoin: notional that a move of the price would liquidate; range: impact constant"
    #expect(Self.flat(mail.text).contains("with the cascade \(caption) 0.5 to 1.5 Move Direct"))
    #expect(
      Self.visible(mail.html).contains("\(caption) 0.5 to 1.5 Move Direct With cascade Range")
    )
    let row = ["+10%", "$3.72bn", "$4.01bn", "$4.01bn to $4.37bn", "$71,775"]
    let tables = MailTables(mail)
    #expect(tables.rows.contains(row) && tables.lines.contains(row))
  }

  /// A balanced week, one of 36 to 1, one below zero, and seven more.
  private static let weeks = [
    "2006-06-23", "2008-03-14", "2010-10-29", "2012-09-14", "2014-05-16", "2016-02-12",
    "2018-03-16", "2020-04-24", "2022-03-11", "2024-03-15",
  ]

  @Test(
    "has the same figures as page and note.json over ten weeks of real reports",
    .enabled(if: isThere(CotWeeks.folder) && MailReader.isThere)
  )
  func realWeeks() async throws {
    let desk = try Desk()
    let markets = ["crude", "eur", "platinum"]
    try desk.put(CotWeeks.configuration(of: markets, withContracts: false), "c.yml")
    try await desk.build {
      $0.inputs = []
      $0.configuration = desk.path("c.yml")
      $0.jobs = 2
    }
    for day in Self.weeks {
      var build = BuildRequest()
      build.configuration = desk.path("c.yml")
      var request = EmailRequest(build, now: EmailDesk.morning)
      (request.date, request.hasPictures) = (day, false)
      let mail = try MailReader.read(try await email(request).bytes)
      let folder = day.replacing("-", with: "/")
      #expect(mail.defects == [], "\(day)")
      #expect(mail.html.utf8.count < 60 * 1024, "\(day)")
      try expectFigures(
        of: desk.note(folder),
        in: mail,
        beside: desk.read("site/\(folder)/index.html")
      )
    }
  }

  /// Holds that page, HTML and text say each sentence of `note`, have no figure that the page has not,
  /// and have their tables and key figures in common.
  private func expectFigures(of note: NoteFile, in mail: MailReader, beside page: String) throws {
    let (html, text) = (
      Self.visible(mail.html), Self.flat(mail.text.replacing(#/\[1\] https(.|\n)*/#, with: ""))
    )
    let shown = Self.visible(page.replacing(/<sup>[a-z]+<\/sup>/, with: ""))
    for sentence in [note.headline, note.standfirst] + note.paragraphs {
      let sentence = Self.flat(sentence)
      #expect(html.contains(sentence) && text.contains(sentence) && shown.contains(sentence))
    }
    // What stands in the mail's tables stands in the page's.
    let numbers = Set(Self.numbers(in: shown) + Self.numbers(in: note.date))
    let ours = Set(Self.numbers(in: html) + Self.numbers(in: text))
    #expect(ours.subtracting(numbers).subtracting(["1", "2", "3", "4", "12", "14", "16"]) == [])
    let tables = MailTables(mail)
    #expect(tables.rows.count > 2 && tables.rows[0].count > 2 && tables.keys.count == 6)
    for row in tables.rows {
      #expect(MailTables.rows(of: page).contains { row.isPart(of: $0) }, "\(row) on the page")
      #expect(tables.lines.contains { row.isPart(of: $0) }, "\(row) in the text")
    }
    for key in tables.keys {
      #expect(shown.contains("\(key[0]) \(key[1])"), "\(key) on the page")
      #expect(tables.lines.contains(key), "\(key) in the text")
    }
    #expect(tables.keys.map { $0[1] }.contains(try #require(note.evidence("ratio"))))
  }

  /// Holds that the feed says each sentence of `note`.
  private func expectFeed(_ feed: String, says note: NoteFile) throws {
    let entry = feed.split(separator: "<entry>").first { $0.contains(note.headline) } ?? ""
    let said = Self.visible(
      String(entry).replacing("&lt;", with: "<").replacing("&gt;", with: ">")
        .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    )
    for sentence in [note.headline, note.standfirst] + note.paragraphs {
      #expect(said.contains(Self.flat(sentence)))
    }
  }

  private static func numbers(in text: String) -> [String] {
    text.matches(of: /[0-9][0-9.,]*/).map {
      String($0.0).trimmingCharacters(in: CharacterSet(charactersIn: ".,"))
    }
  }

  static func visible(_ html: String) -> String {
    let body = html.replacing(/<style>[^<]*<\/style>/, with: "")
    return flat(
      body.replacing(/<[^>]*>/, with: " ").replacing("&#160;", with: " ").replacing(
        "&amp;",
        with: "&"
      )
      .replacing("&#39;", with: "'")
    ).replacing(#/[ ]([.,:;)])/#) { String($0.1) }
  }

  private static func flat(_ text: String) -> String {
    text.split { $0.isWhitespace }.joined(separator: " ").replacing(#/[ ]([.,:;)])/#) {
      String($0.1)
    }
  }
}
