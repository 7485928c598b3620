// SPDX-License-Identifier: Apache-2.0
import Preview
import Testing

@testable import Reports

@Suite("What a preview watches")
struct WatchedPathsTests {
  @Test("is what a build reads, and no other file beside the configuration")
  func watched() throws {
    let desk = try Desk(Positions.input(2))
    var request = desk.request
    request.inputs = []
    request.configuration = try desk.put(
      "base_url: https://example.org/\nreleases: dates/releases.csv\ndesign: { logo: brand/a.svg }\n",
      "desk.yml"
    )
    let stamps = { [request] in FileStamps(of: watchedPaths(of: request), except: "nowhere") }
    let before = stamps()
    try desk.put("built: 2 notes", "serve.log")
    #expect(stamps() == before)
    for name in [
      "dates/releases.csv", "Data/positions/p.csv", "Data/comments/c.jsonl", "Templates/style.css",
      "Notes/2025/2025-12-02.md", "brand/a.svg",
    ] {
      let last = stamps()
      try desk.put("as_of,published\n", name)
      #expect(stamps() != last, "\(name)")
    }
    let last = stamps()
    try desk.put("base_url: https://example.org/weeks/\n", "desk.yml")
    #expect(stamps() != last)
  }
}
