// SPDX-License-Identifier: Apache-2.0
import Site
import Testing

@Suite("The digests of a published site")
struct PublishedDigestTests {
  @Test("are told by the ends of the paths; without a list or a site there are none")
  func told() throws {
    let folder = try SiteFolder()
    let output = folder.at("Output")
    #expect(PublishedSite(at: output)?.digests(named: "/b") == nil)
    let files = ["index.html": "", "a/b": "1", "c/b": "2", "b": "3", "a/bb": "4"]
    _ = try publish(site(files), to: output)
    let digests = PublishedSite(at: output)?.digests(named: "/b") ?? [:]
    #expect(digests.keys.sorted() == ["a/b", "c/b"])
    #expect(digests["a/b"] == contentDigest(of: Array("1".utf8)))
    try folder.write("no list", to: "Output/SHA256SUMS")
    #expect(PublishedSite(at: output)?.digests(named: "/b") == [:])
  }
}
