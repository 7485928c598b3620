// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import FoundationEssentials
import Glibc
import Markup
import Testing

@testable import Site

@Suite("A file that is kept from an earlier build")
struct KeptFileTests {
  let folder: SiteFolder
  var output: String { folder.at("Output") }

  init() throws {
    folder = try SiteFolder()
    _ = try publish(site(first), to: output)
  }

  /// The site as it stands; `#require` takes no value that cannot be copied.
  private func standingSite() throws -> PublishedSite {
    guard let site = PublishedSite(at: output) else { throw SiteFolder.Missing(path: output) }
    return site
  }

  /// The file at `path` of the first site, as it stands.
  private func kept(_ path: String) throws -> KeptFile {
    let text = try #require(first[path])
    let site = try standingSite()
    return KeptFile(
      path: path,
      size: text.utf8.count,
      digest: contentDigest(of: Array(text.utf8)),
      mark: try #require(try site.mark(of: path))
    )
  }

  /// The second site with the page that both have kept.
  private func mixed() throws -> [CheckedFile] {
    let file = try kept("a/index.html")
    return site(second).map { $0.path == file.path ? .kept(file) : .made($0) }
  }

  @Test("is linked, and the site is the one of its bytes")
  func linked() throws {
    let inode = try folder.inode("Output/a/index.html")
    let digests = site(second).filter { $0.path == "d/index.html" }.map { FileDigest(of: $0) }
    let receipt = try publish(mixed(), digests: digests, to: output)
    #expect(try folder.tree("Output") == published(second))
    #expect(try folder.inode("Output/a/index.html") == inode)
    #expect((receipt.written, receipt.unchanged, receipt.removed) == (2, 2, 1))
    #expect(receipt.bytes == second.values.reduce(0) { $0 + $1.utf8.count })
    #expect(receipt.linking > .zero)
  }

  @Test("with another mark is read, and linked if its bytes are the same")
  func touched() throws {
    let files = try mixed()
    try folder.write("a 1", to: "Output/a/index.html")
    _ = try publish(files, digests: [], to: output)
    #expect(try folder.tree("Output") == published(second))
  }

  @Test(
    "that was changed meanwhile is refused, and the site is as it was",
    arguments: ["a 2", "longer", nil]
  )
  func changed(_ text: String?) throws {
    let files = try mixed()
    if let text {
      try folder.write(text, to: "Output/a/index.html")
    } else {
      try FileManager.default.removeItem(atPath: folder.at("Output/a/index.html"))
    }
    let before = try folder.tree("Output")
    let found = refusal { () throws(ReportError) in
      try publish(files, digests: [], to: output)
    }
    #expect(found.map(\.id) == ["site.kept-changed"])
    #expect(
      found.map(\.summary) == ["`\(output)/a/index.html` was changed while the site was built"]
    )
    #expect(try folder.tree("Output") == before)
  }

  @Test("is refused where there is no output to keep it in")
  func newOutput() throws {
    let files = try mixed()
    let found = refusal { () throws(ReportError) in
      try publish(files, digests: [], to: folder.at("New"))
    }
    #expect(found.map(\.id) == ["site.kept-changed"])
    #expect(try folder.names() == ["Output"])
  }

  @Test("stands as long as its bytes do")
  func standing() throws {
    let file = try kept("a/b/c.csv")
    let site = try standingSite()
    #expect(try site.standing(file) == file)
    #expect(utimes(folder.at("Output/a/b/c.csv"), nil) == 0)
    let touched = try site.standing(file)
    #expect(touched != nil && touched != file)
    let before = try folder.status("Output/a/b/c.csv")
    let open = Glibc.open(folder.at("Output/a/b/c.csv"), O_WRONLY)
    #expect(Glibc.write(open, "9,9", 3) == 3)
    #expect(futimens(open, [before.st_atim, before.st_mtim]) == 0)
    close(open)
    #expect(try site.standing(file) == nil)
    try folder.link("Output/link", to: "index.html")
    #expect(try site.mark(of: "link") == nil)
    #expect(try site.mark(of: "none") == nil)
    #expect(try site.mark(of: "a") == nil)
  }
}
