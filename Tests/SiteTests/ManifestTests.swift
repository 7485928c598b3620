// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FoundationEssentials
import Site
import Testing

@Suite("The manifest")
struct ManifestTests {
  let folder: SiteFolder
  var output: String { folder.at("Output") }

  init() throws { folder = try SiteFolder() }

  @Test("is sorted by the paths' bytes, whatever the order of the files")
  func sorted() throws {
    let files = [
      "index.html": "", "a.html": "", "a/b": "", "a-b": "", "\u{e9}": "", "Zz": "", "z": "x",
    ]
    _ = try publish(site(files).reversed(), to: output)
    let paths = folder.text("Output/SHA256SUMS")?.split(separator: "\n").map { $0.dropFirst(66) }
    #expect(paths == ["Zz", "a-b", "a.html", "a/b", "index.html", "z", "\u{e9}"])
  }

  @Test("with lines no site could have written removes nothing, in the output or outside it")
  func hostile() throws {
    _ = try publish(site(first), to: output)
    try folder.write("victim", to: "victim")
    try folder.write("victim", to: "Output/mine")
    try folder.link("Output/out", to: "..")
    let digest = contentDigest(of: Array("victim".utf8))
    let lines = [
      "\(digest)  ../victim", "\(digest)  \(folder.at("victim"))", "\(digest)  out/victim",
      "\(digest)  a/../mine", "\(digest)  ./mine", "\(digest)  mine/", "\(digest) *mine",
      "\(digest.uppercased())  mine", "\(digest)", "  ", "\\\(digest)  mine", "\(digest)  a\\mine",
      "\(digest)  SHA256SUMS",
    ]
    let text = manifest(first) + lines.joined(separator: "\n") + "\n\0\u{FF}"
    try folder.write(text, to: "Output/SHA256SUMS")
    let receipt = try publish(site(second), to: output)
    #expect(receipt.removed == 1)
    #expect(folder.text("victim") == "victim")
    let own = ["mine": "victim", "out": "-> .."]
    #expect(try folder.tree("Output") == published(second).merging(own) { $1 })
  }

  @Test("of something else than a site is the user's: it is refused, and nothing it lists leaves")
  func notOurs() throws {
    try folder.write("image", to: "Output/disk.iso")
    let text = "\(contentDigest(of: Array("image".utf8)))  disk.iso\n"
    try folder.write(text, to: "Output/SHA256SUMS")
    let found = refusal { () throws(ReportError) in try publish(site(first), to: output) }
    #expect(found.map(\.id) == ["site.foreign-file"])
    #expect(try folder.tree("Output") == ["disk.iso": "image", "SHA256SUMS": text])
  }

  @Test("that was lost makes published files the user's: equal ones are taken, others refused")
  func lost() throws {
    _ = try publish(site(first), to: output)
    try FileManager.default.removeItem(atPath: folder.at("Output/SHA256SUMS"))
    let found = refusal { () throws(ReportError) in try publish(site(second), to: output) }
    #expect(found.map(\.id) == ["site.foreign-file"])
    #expect(try publish(site(first), to: output).unchanged == 4)
    #expect(try folder.tree("Output") == published(first))
  }
}
