// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Markup
import Site
import Testing

@Suite("The paths of a site")
struct SitePathsTests {
  struct Case: Sendable {
    let paths: [String]
    let findings: [String]
  }

  static let bad = [
    ("", "is empty"), ("/etc/passwd", "starts with `/`"), ("a\\b", "has a backslash"),
    ("a//b", "has an empty part"), ("a/", "has an empty part"),
    ("../a", "has a part `.` or `..`"), ("a/../../b", "has a part `.` or `..`"),
    ("./a", "has a part `.` or `..`"),
    (String(repeating: "é", count: 128), "has a part of 256 bytes, more than 255"),
  ]

  @Test("a path that no folder takes is refused with its reason", arguments: bad)
  func badPath(_ path: String, _ reason: String) {
    let shown = String(path.unicodeScalars.prefix(120).map(Character.init))
    #expect(
      findings([path]) == [
        Diagnostic(
          .error,
          "site.bad-path",
          "the path `\(shown)` \(reason)",
          fix: "use a path like `a/b.html`"
        )
      ]
    )
  }

  @Test(
    "control characters are refused and shown as question marks",
    arguments: ["\0", "\n", "\u{7F}"]
  )
  func control(_ character: String) {
    #expect(
      findings(["a\(character)b"]).map(\.summary) == ["the path `a?b` has a control character"]
    )
  }

  static let clashes = [
    Case(
      paths: ["a.html", "a.html"],
      findings: ["two files have the path `a.html` [site.duplicate-path]"]
    ),
    Case(
      paths: ["a.html", "A.html"],
      findings: [
        "the paths `a.html` and `A.html` are one where letter case is ignored [site.path-clash]"
      ]
    ),
    Case(
      paths: ["BTC/x.html", "btc/y.html"],
      findings: ["the paths `BTC` and `btc` are one where letter case is ignored [site.path-clash]"]
    ),
    Case(
      paths: ["\u{e9}.html", "e\u{301}.html"],
      findings: [
        "the paths `\u{e9}.html` and `e\u{301}.html` are one where letter case is ignored"
          + " [site.path-clash]"
      ]
    ),
    Case(
      paths: ["a/b", "a"],
      findings: ["the path `a` is a file and `a` a folder [site.file-and-folder]"]
    ),
    Case(
      paths: ["a", "A/b"],
      findings: ["the path `a` is a file and `A` a folder [site.file-and-folder]"]
    ),
    Case(
      paths: ["SHA256SUMS", "sha256sums/x"],
      findings: [
        "the path `SHA256SUMS` is the manifest's [site.reserved-path]",
        "the path `sha256sums/x` is the manifest's [site.reserved-path]",
      ]
    ),
    Case(paths: ["a/b", "a/c", "ab", "a.b/c", "SHA256SUMS.txt"], findings: []),
  ]

  @Test("paths that cannot stand beside each other are refused", arguments: clashes)
  func clash(_ given: Case) {
    #expect(findings(given.paths).map { "\($0.summary) [\($0.id)]" } == given.findings)
  }

  @Test("a site without a home page is refused")
  func noHome() {
    let found = pathFindings(of: [SiteFile(path: "a/index.html", bytes: [])])
    #expect(
      found.map(\.description) == ["error: a site of 1 files has no `index.html` [site.no-home]"]
    )
  }

  @Test("bad paths are all reported at once, and nothing is written")
  func gate() throws {
    let folder = try SiteFolder()
    let found = refusal { () throws(ReportError) in
      try publish(site(["../x": "", "a//b": ""]), to: folder.at("Output"))
    }
    #expect(found.map(\.id) == ["site.bad-path", "site.bad-path", "site.no-home"])
    #expect(try folder.names().isEmpty)
  }

  private func findings(_ paths: [String]) -> [Diagnostic] {
    pathFindings(of: (["index.html"] + paths).map { SiteFile(path: $0, bytes: []) })
  }
}
