// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import History
import Positioning
import Reports
import TestSupport
import Testing

@Suite("A history store")
struct IngestTests {
  private static let header = "time,asset,venue,measure,unit,long,short,published\n"

  private func row(_ day: Int, _ short: Int, _ published: String = "") -> String {
    "\(Positions.date(day)),BTC,Aldgate,reported,usd,100000000,\(short),\(published)\n"
  }

  @Test("builds the site that its files build, whichever were put in first")
  func equal() async throws {
    let rows = Positions.rows(12)
    let desk = try Desk([
      "positions/old.csv": Positions.header + rows[..<20].joined(),
      "positions/new.csv": Positions.header + rows[20...].joined(),
      "market/m.csv": Positions.market(12),
      "comments/c.jsonl": """
      {"note":"\(Positions.date(4))","author":"A <b>","time":"\(Positions.date(5))","text":"Say \
      \\"crowded\\"","likes":3}

      """,
    ])
    let names = ["positions/new.csv", "market/m.csv", "positions/old.csv", "comments/c.jsonl"]
    for name in names { _ = try ingest(IngestRequest([desk.path("in/\(name)")], into: desk.store)) }
    try await desk.build()
    try await desk.buildStored()
    try #expect(differences(desk.site(), desk.site("stored")) == [])
    let verified = try await verify(VerifyRequest(desk.path("stored")))
    #expect(verified.findings.isEmpty)
  }

  @Test("takes the same files again without a change")
  func again() throws {
    let desk = try Desk(Positions.input(5))
    let request = IngestRequest([desk.path("in")], into: desk.store)
    let first = try ingest(request)
    #expect(first.counts.new == 30 && first.files == 2)
    let bytes = try Data(contentsOf: URL(filePath: desk.store))
    let second = try ingest(request)
    #expect(second.counts.new == 0 && second.counts.known == 30)
    #expect(try Data(contentsOf: URL(filePath: desk.store)) == bytes)
  }

  @Test("keeps both values of a file restated in place, and the note's page shows a correction")
  func restated() async throws {
    let rows = (1...6).map { row($0, 300_000_000) }
    let desk = try Desk([
      "positions/p.csv": Self.header + rows.joined(), "market/m.csv": Positions.market(6),
    ])
    var request = IngestRequest([desk.path("in")], into: desk.store)
    _ = try ingest(request)
    var changed = rows
    changed[2] = row(3, 400_000_000)
    try desk.write(["positions/p.csv": Self.header + changed.joined()])
    let refusal = #expect(throws: ReportError.self) { try ingest(request) }
    #expect(refusal?.diagnostics.map(\.id) == ["history.contradiction"])
    #expect(refusal?.diagnostics.first?.location?.line == 4)
    request.restated = Day(20_429).start
    let receipt = try ingest(request)
    #expect(receipt.counts.restated == 1 && receipt.counts.new == 0)
    try await desk.buildStored()
    let page = try desk.read("stored/\(Positions.folder(3))/index.html")
    #expect(page.contains("Corrected on 7 December 2025"))
    // The same as of files that say when.
    let stated = row(3, 400_000_000, "2025-12-07T00:00:00Z")
    try desk.write(["positions/p.csv": Self.header + rows.joined() + stated])
    try await desk.build()
    try #expect(differences(desk.site(), desk.site("stored")) == [])
  }

  @Test("tells where a figure was read before it was put in")
  func explained() async throws {
    let desk = try Desk([
      "positions/p.csv": Self.header + (1...3).map { row($0, 300_000_000) }.joined()
    ])
    _ = try ingest(IngestRequest([desk.path("in")], into: desk.store))
    let explanation = try await explain("latest", nil, in: desk.storedRequest)
    let places = Set(explanation.figures.flatMap(\.inputs).flatMap(\.rows).map(\.place))
    let file = "\(desk.store): \(desk.path("in"))/positions/p.csv"
    #expect(places.contains(SourceLocation(file: file, line: 4)))
  }

  @Test("is filled with the sources of a configuration, stores left out")
  func configured() throws {
    let desk = try Desk([
      "c.yml": """
      base_url: https://example.org/
      cards: none
      sources:
        - sqlite: h.sqlite
        - positions: { files: p.csv, constants: { measure: reported, asset: BTC } }

      """,
      "p.csv": "time,ratio\n2025-12-01,3\n",
    ])
    var request = IngestRequest([], into: desk.store)
    request.configuration = desk.path("in/c.yml")
    #expect(try ingest(request).counts.new == 1)
  }

  @Test("is a file, and needs something to be put in")
  func refused() throws {
    for store in ["postgres://user@host/db", "postgresql://host/db"] {
      let error = #expect(throws: ReportError.self) {
        try ingest(IngestRequest(["x"], into: store))
      }
      #expect(error?.stage == .arguments)
      #expect(error?.diagnostics.map(\.id) == ["ingest.unsupported-store"])
    }
    let nameless = #expect(throws: ReportError.self) { try ingest(IngestRequest(["x"], into: "")) }
    #expect(nameless?.diagnostics.map(\.summary) == ["the store has no name"])
    #expect(nameless?.diagnostics.map(\.id) == ["ingest.unsupported-store"])
    let desk = try Desk([
      "c.yml": "base_url: https://example.org/\nsources:\n  - sqlite: other.sqlite\n"
    ])
    var onlyStores = IngestRequest([], into: desk.store)
    onlyStores.configuration = desk.path("in/c.yml")
    for request in [IngestRequest([], into: desk.store), onlyStores] {
      let error = #expect(throws: ReportError.self) { try ingest(request) }
      #expect(error?.diagnostics.map(\.id) == ["ingest.nothing"])
    }
    #expect(!FileManager.default.fileExists(atPath: desk.store))
  }
}

extension Desk {
  /// The path of a store on the desk.
  fileprivate var store: String { path("h.sqlite") }

  /// The request to build the store to `stored/`.
  fileprivate var storedRequest: BuildRequest {
    var request = request
    request.inputs = [store]
    request.output = path("stored")
    return request
  }

  fileprivate func buildStored() async throws(ReportError) {
    _ = try await Reports.build(storedRequest)
  }
}
