// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Foundation
import Reports
import Site
import TestSupport
import Testing

@Suite("Compressed files beside those of a site")
struct PackedFilesTests {
  private func desk(_ days: Int = 4) throws -> CardDesk {
    try CardDesk(days, "cards: none\ncompress: gzip\n")
  }

  @Test("hold what is beside them: each file of text above a kilobyte has one, and no other")
  func whole() async throws {
    let made = try desk()
    try await made.build()
    let site = try made.desk.site()
    let packed = site.keys.filter { $0.hasSuffix(".gz") }.sorted()
    let wanted = site.filter { isCompressible($0.key, size: $0.value.count) }.map { $0.key + ".gz" }
    #expect(packed == wanted.sorted())
    #expect(packed.contains("index.html.gz") && packed.contains("data/build.json.gz"))
    for path in packed {
      let (member, bytes) = (site[path] ?? [], site[String(path.dropLast(3))] ?? [])
      #expect(isGzip(member, of: bytes), "\(path)")
      #expect(member.count < bytes.count, "\(path)")
    }
    let sums = try made.desk.read("site/SHA256SUMS")
    #expect(packed.allSatisfy { sums.contains("  \($0)\n") })
    #expect(try await made.findings() == [])
    #expect(try checkPaths([made.desk.path("site")]).findings == [])
  }

  @Test("are made for what changed alone, as a clean build makes them")
  func kept() async throws {
    let made = try desk(6)
    try await made.build()
    let again = try await made.build()
    #expect((again.written, again.removed) == (0, 0))
    let path = "\(Positions.folder(2))/index.html.gz"
    func inode() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: made.desk.path("site/\(path)"))[
        .systemFileNumber
      ]
        as? Int
    }
    let before = try inode()
    try made.desk.write(Positions.input(7))
    try await made.build()
    #expect(try inode() == before)
    try await #expect(differences(made.desk.site(), made.clean()) == [])
  }

  @Test("come and go with the choice")
  func choice() async throws {
    let made = try desk()
    try made.configure("cards: none\n")
    try await made.build()
    let plain = try made.desk.site()
    #expect(!plain.keys.contains { $0.hasSuffix(".gz") })
    try made.configure("cards: none\ncompress: gzip\n")
    #expect(try await made.build().made == 0)
    try await #expect(differences(made.desk.site(), made.clean()) == [])
    try made.configure("cards: none\n")
    try await made.build()
    try #expect(differences(plain, made.desk.site()) == [])
  }

  @Test("that hold something else are found by verifying, also where nobody asked for any")
  func verified() async throws {
    let made = try desk()
    try await made.build()
    let path = made.desk.path("site/index.html.gz")
    let whole = try Data(contentsOf: URL(filePath: path))
    let other = try #require(gzipped(Array("<p>something else</p>".utf8)))
    try Data(other).write(to: URL(filePath: path))
    #expect(try await made.findings().map(\.id) == ["verify.compressed", "verify.sums"])
    try FileManager.default.removeItem(atPath: path)
    #expect(try await made.findings().map(\.id) == ["verify.missing", "verify.sums"])
    try whole.write(to: URL(filePath: path))
    #expect(try await made.findings() == [])
    try made.configure("cards: none\n")
    try await made.build()
    try Data(other).write(to: URL(filePath: path))
    #expect(try await made.findings().map(\.id) == ["verify.compressed"])
    // One that holds the page itself does no harm, whoever put it there.
    try whole.write(to: URL(filePath: path))
    let page = try Array(made.desk.read("site/index.html").utf8)
    try Data(try #require(gzipped(page))).write(to: URL(filePath: path))
    #expect(try await made.findings() == [])
    let record = try made.desk.read("site/data/build.json")
    try made.configure("cards: none\ncompress: gzip\n")
    try FileManager.default.removeItem(atPath: path)
    try await made.build()
    #expect(try made.desk.read("site/data/build.json") != record)
    let unknown = try made.desk.read("site/data/build.json").replacing("\"gzip\"", with: "\"lzma\"")
    try made.desk.put(unknown, "site/data/build.json")
    #expect(try await made.findings().map(\.id) == ["verify.record"])
  }
}
