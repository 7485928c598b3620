// SPDX-License-Identifier: Apache-2.0
import Analysis
import Commentary
import Delivery
import Fetch
import History
import Intake
import Mail
import Manuscripts
import Markup
import Pages
import Pictures
import Preview
import Reports
import SampleData
import Site
import Styles
import Templating
import TestSupport
import Testing

@Suite("Every stable name of a finding")
struct DiagnosticIDTests {
  private static let all: [String] = [
    ReportID.allCases.map(\.rawValue), IntakeID.allCases.map(\.rawValue),
    SampleDataID.allCases.map(\.rawValue), TemplateID.allCases.map(\.rawValue),
    CommentaryID.allCases.map(\.rawValue), MarkupID.allCases.map(\.rawValue),
    ChartWordsID.allCases.map(\.rawValue), ManuscriptID.allCases.map(\.rawValue),
    SiteID.allCases.map(\.rawValue), PreviewID.allCases.map(\.rawValue),
    MailID.allCases.map(\.rawValue), LetterID.allCases.map(\.rawValue),
    DeliveryID.allCases.map(\.rawValue), StylesID.allCases.map(\.rawValue),
    PicturesID.allCases.map(\.rawValue), HistoryID.allCases.map(\.rawValue),
    DataCheck.allCases.map(\.id),
    FetchID.allCases.map(\.rawValue),
  ].flatMap { $0 }

  /// What no test provokes, and why.
  private static let impossible = [
    "markup.too-large": "a page of more than 2 GB",
    "markup.out-of-memory": "no memory left for the parser",
  ]

  @Test("is `stage.what` in lower case with hyphens, and means one thing in its target")
  func shape() {
    for id in Self.all {
      #expect(id.wholeMatch(of: /[a-z]+\.[a-z]+(-[a-z]+)*/) != nil, "\(id)")
    }
    #expect(Self.all.count > 100)
  }

  @Test("occurs as a literal in a test, unless the list says why it cannot")
  func provoked() throws {
    let texts = try testTexts(except: "DiagnosticIDTests.swift")
    #expect(texts.count > 50)
    let quiet = Self.all.filter { !isProvoked($0, in: texts) }
    #expect(quiet.sorted() == Self.impossible.keys.sorted())
  }
}
