// SPDX-License-Identifier: Apache-2.0
import Foundation
import Intake
import Markup
import Pages
import Reports
import SampleData
import Site
import Templating
import Testing

@Suite("Every stable name of a finding")
struct DiagnosticIDTests {
  private static let all: [String] = [
    ReportID.allCases.map(\.rawValue), IntakeID.allCases.map(\.rawValue),
    SampleDataID.allCases.map(\.rawValue), TemplateID.allCases.map(\.rawValue),
    MarkupID.allCases.map(\.rawValue), ChartWordsID.allCases.map(\.rawValue),
    SiteID.allCases.map(\.rawValue),
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
    let texts = try Self.tests()
    #expect(texts.count > 50)
    let quiet = Self.all.filter { id in
      !texts.contains { $0.contains("\"\(id)\"") || $0.contains("[\(id)]") }
    }
    #expect(quiet.sorted() == Self.impossible.keys.sorted())
  }

  /// The texts of all test files but this one.
  private static func tests() throws -> [String] {
    let own = URL(filePath: #filePath).lastPathComponent
    return try files("\(repository)/Tests")
      .filter { $0.key.hasSuffix(".swift") && !$0.key.hasSuffix(own) }
      .map { String(decoding: $0.value, as: UTF8.self) }
  }
}
