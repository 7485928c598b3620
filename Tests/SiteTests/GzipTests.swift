// SPDX-License-Identifier: Apache-2.0
import Foundation
import TestSupport
import Testing

@testable import Site

@Suite("Compressed neighbours of files")
struct GzipTests {
  @Test("a member has neither name nor time, and the sum and length of what it holds")
  func member() throws {
    let member = try #require(gzipped(Array("123456789".utf8)))
    // RFC 1952, 2.3: magic, deflate, no flags, no time.
    #expect(Array(member.prefix(8)) == [0x1F, 0x8B, 8, 0, 0, 0, 0, 0])
    // The check value of CRC-32 is CBF43926 (RFC 1952 uses this one), then the length; least byte first.
    #expect(Array(member.suffix(8)) == [0x26, 0x39, 0xF4, 0xCB, 9, 0, 0, 0])
  }

  @Test("what gzip itself expands to the same bytes", .enabled(if: isThere("/usr/bin/gzip")))
  func expanded() throws {
    let folder = try TemporaryFolder()
    let bytes = Array(String(repeating: "Longs, shorts & “both”\n", count: 5000).utf8)
    try folder.write(try #require(gzipped(bytes)), to: "a.gz")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/gzip")
    process.arguments = ["--decompress", folder.path("a.gz")]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(try Array(folder.read("a").utf8) == bytes)
  }

  @Test("bytes that do not compress fit too, and the same bytes give the same member")
  func random() throws {
    var random = SplitMix64(seed: 3)
    for size in [1, 1000, 70_000, 1 << 20] {
      let bytes = (0..<size).map { _ in UInt8.random(in: 0...255, using: &random) }
      let member = try #require(gzipped(bytes))
      #expect(isGzip(member, of: bytes))
      #expect(gzipped(bytes) == member)
    }
  }

  @Test("a member of other bytes, one cut short, and one with more behind it are none of these")
  func others() throws {
    let bytes = Array("long and short, ".utf8) + Array(repeating: 7, count: 300)
    let member = try #require(gzipped(bytes))
    #expect(!isGzip(member, of: bytes + [7]))
    #expect(!isGzip(member, of: bytes.dropLast()))
    #expect(!isGzip(member, of: [1] + bytes.dropFirst()))
    #expect(!isGzip(member.dropLast(), of: bytes))
    #expect(!isGzip(member + member, of: bytes))
    #expect(!isGzip([], of: bytes))
  }

  @Test("text of more than a kilobyte is compressed, and nothing else")
  func worth() {
    for path in [
      "a/index.html", "style.css", "s.js", "f.svg", "feed.xml", "n.json", "d.csv", "t.txt",
    ] {
      #expect(isCompressible(path, size: 1025))
      #expect(!isCompressible(path, size: 1024))
    }
    for path in ["card.png", "SHA256SUMS", "_headers", "index.html.gz", "html"] {
      #expect(!isCompressible(path, size: 5000))
    }
  }
}
