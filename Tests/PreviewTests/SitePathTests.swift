// SPDX-License-Identifier: Apache-2.0
import TestSupport
import Testing

@testable import Preview

@Suite("The path of a request")
struct SitePathTests {
  @Test("leads down by names, decoded once")
  func names() {
    #expect(SitePath("/")?.names == [])
    #expect(SitePath("/2025/12/17/")?.names == ["2025", "12", "17"])
    #expect(SitePath("/style.css?x=../..#y")?.names == ["style.css"])
    #expect(SitePath("/a%20b%3a%C3%A9")?.names == ["a b:é"])
    #expect(SitePath("/100%2525")?.names == ["100%25"])
    #expect(SitePath("/a/")?.isFolder == true)
    #expect(SitePath("/a")?.isFolder == false)
    #expect(SitePath("/a%20b%3a%C3%A9")?.asFolder == "/a%20b%3A%C3%A9/")
  }

  /// Ways out of a folder that servers have been known to take.
  static let hostile = [
    "", "*", "etc/passwd", "http://localhost/style.css", "//etc/passwd", "/a//b", "/.", "/..",
    "/../secret.txt", "/..%2fsecret.txt", "/..%2F..%2Fetc/passwd", "/%2e%2e/secret.txt",
    "/%2E%2E%2Fsecret.txt", "/.%2e/secret.txt", "/2025/../../secret.txt", "/2025/..",
    "/2025%2f..%2f..%2fsecret.txt", "/..\\secret.txt", "/..%5csecret.txt", "/%5c..%5c",
    "/style.css%00", "/style.css%00.html", "/%00", "/%0d%0aSet-Cookie:x", "/%7f", "/%", "/%2",
    "/%zz", "/%2g", "/%c0%ae%c0%ae/secret.txt", "/%e0%80%ae", "/%ff", "/%ed%a0%80",
    "/.env", "/%2eenv", "/.hidden/", "/.hidden/index.html", "/.preview/x", "/.git/config",
    "/2025/.%00./",
  ]

  @Test("is refused where it could lead elsewhere or to a hidden file", arguments: hostile)
  func refused(_ target: String) { #expect(SitePath(target) == nil) }

  @Test("whatever is asked, only visible files below the site are sent")
  func seeded() async throws {
    let site = try PreviewSite()
    let responder = try site.responder()
    let pieces = [
      "/", "//", "..", ".", "%2e", "%2E%2e", "%2f", "%5c", "\\", "%00", "%25", "%252e", "?", "#",
      "secret.txt", "elsewhere", "door", "link.txt", "site", "2025", "index.html", ".env", "é",
      "%c3%a9", "%ff", ":", "~", "*",
    ]
    var chance = SplitMix64(seed: 20_251_217)
    var found = 0
    for round in 0..<4_000 {
      let count = Int.random(in: 1...9, using: &chance)
      let rest = (0..<count).compactMap { _ in pieces.randomElement(using: &chance) }
      let target = (round % 3 == 0 ? "" : "/") + rest.joined()
      let answer = await responder.answer(target)
      #expect(!answer.text.contains(PreviewSite.secret), "\(target)")
      if let path = SitePath(target) {
        #expect(path.names.allSatisfy { !$0.isEmpty && !$0.hasPrefix(".") && !$0.contains("/") })
      } else {
        #expect(answer.status == .badRequest, "\(target)")
      }
      if answer.status == .done { found += 1 }
    }
    #expect(found > 20)
  }
}
