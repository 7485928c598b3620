// SPDX-License-Identifier: Apache-2.0
import Foundation
import Reports
import TestSupport
import Testing

@Suite("The page of data")
struct DataPageTests {
  private struct Package: Decodable {
    struct Resource: Decodable {
      let name: String, path: String, schema: String
    }
    let resources: [Resource]
  }

  private struct Schema: Decodable {
    struct Field: Decodable {
      let name: String, type: String, description: String
    }
    let fields: [Field]
  }

  private func decoded<Value: Decodable>(
    _ type: Value.Type,
    _ path: String,
    in site: [String: [UInt8]]
  ) throws -> Value {
    try JSONDecoder().decode(type, from: Data(#require(site[path], "\(path)")))
  }

  @Test("links every table of the archive and explains every column of it")
  func everything() async throws {
    let desk = try Desk(Positions.input(40))
    try await desk.build()
    let site = try desk.site()
    let page = try desk.read("site/data/index.html")
    let archive = site.keys.filter { $0.hasPrefix("data/archive/") }.sorted()
    #expect(archive.count >= 4)
    for path in archive {
      #expect(page.contains("href=\"../\(path)\""), "\(path)")
      let header = String(decoding: site[path] ?? [], as: UTF8.self).prefix { $0 != "\n" }
      for column in header.split(separator: ",") {
        #expect(page.contains("<code>\(column)</code>"), "\(path): \(column)")
      }
    }
    for file in ["data.csv", "data.json", "note.json"] {
      #expect(page.contains("/\(file)\">\(file)</a>"))
    }
  }

  @Test("the Data Package lists the same tables, and each schema the columns in their order")
  func package() async throws {
    let desk = try Desk(Positions.input(40))
    try await desk.build()
    let site = try desk.site()
    let package = try decoded(Package.self, "data/datapackage.json", in: site)
    let listed = package.resources.map { "data/" + $0.path }
    #expect(Set(listed) == Set(site.keys.filter { $0.hasPrefix("data/archive/") }))
    #expect(Set(package.resources.map(\.name)).count == listed.count)
    for resource in package.resources {
      let schema = try decoded(Schema.self, "data/" + resource.schema, in: site)
      let text = String(decoding: site["data/" + resource.path] ?? [], as: UTF8.self)
      let header = text.prefix { $0 != "\n" }.split(separator: ",").map(String.init)
      // A table without spreading has no column for it; the others are all there, in order.
      #expect(schema.fields.map(\.name).filter { header.contains($0) } == header)
      #expect(Set(schema.fields.map(\.name)).subtracting(header).isSubset(of: ["spreading"]))
      #expect(schema.fields.allSatisfy { !$0.description.isEmpty })
    }
  }

  @Test("a cell that a spreadsheet would run is text in every published table")
  func formulas() async throws {
    let header = "time,asset,venue,measure,unit,long,short,source\n"
    let rows = ["=HYPERLINK(1)", "@SUM(1)", "+cmd", "-2+3"].enumerated().map { index, source in
      "2025-12-0\(index + 1),BTC,\(source),reported,usd,5,1,\(source)\n"
    }
    let desk = try Desk(["positions/p.csv": header + rows.joined()])
    try await desk.build()
    for (path, bytes) in try desk.site() where path.hasSuffix(".csv") {
      for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") {
        for cell in line.split(separator: ",") where Double(cell) == nil {
          #expect(!["=", "@", "+", "-"].contains(cell.first), "\(path): \(cell)")
        }
      }
    }
  }
}
