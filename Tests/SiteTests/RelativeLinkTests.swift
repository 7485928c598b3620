// SPDX-License-Identifier: Apache-2.0

import Site
import TestSupport
import Testing

@Suite("Relative links")
struct RelativeLinkTests {
  struct Case: Sendable {
    let page, target, link: String
  }

  static let cases = [
    Case(page: "index.html", target: "index.html", link: "index.html"),
    Case(page: "2025/12/17/index.html", target: "2025/12/17/index.html", link: "index.html"),
    Case(page: "2025/12/17/index.html", target: "style.css", link: "../../../style.css"),
    Case(page: "index.html", target: "2025/12/17/index.html", link: "2025/12/17/index.html"),
    Case(page: "a/index.html", target: "a/data.csv", link: "data.csv"),
    Case(page: "a/b/index.html", target: "a/index.html", link: "../index.html"),
    Case(page: "a/b/index.html", target: "a/c/index.html", link: "../c/index.html"),
    Case(page: "a/index.html", target: "ab/index.html", link: "../ab/index.html"),
    Case(page: "a/a/index.html", target: "b/a/index.html", link: "../../b/a/index.html"),
    Case(page: "index.html", target: "a:b/c d?#%.html", link: "a%3Ab/c%20d%3F%23%25.html"),
    Case(page: "index.html", target: "é/~x_y-z.html", link: "%C3%A9/~x_y-z.html"),
    Case(page: "e\u{301}/index.html", target: "\u{e9}/a.html", link: "../%C3%A9/a.html"),
  ]

  @Test("the link climbs to the shared folder and descends to the target", arguments: cases)
  func link(_ given: Case) {
    #expect(relativeLink(from: given.page, to: given.target) == given.link)
  }

  @Test("following the link from the page's folder leads to the target, for any two paths")
  func resolves() {
    for seed in UInt64(1)...200 {
      var generator = SplitMix64(seed: seed)
      let (page, target) = (path(&generator), path(&generator))
      var place = Array(page.split(separator: "/").dropLast())
      for part in relativeLink(from: page, to: target).split(separator: "/") {
        if part == ".." { _ = place.popLast() } else { place.append(part) }
      }
      #expect(place.joined(separator: "/") == target, "seed \(seed): \(page) to \(target)")
    }
  }

  private func path(_ generator: inout SplitMix64) -> String {
    let depth = Int.random(in: 1...4, using: &generator)
    return (0..<depth).map { _ in ["a", "b", "ab"][Int.random(in: 0...2, using: &generator)] }
      .joined(separator: "/")
  }
}
