// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import Site
import Testing

@Suite("What the user put into the output")
struct ForeignFileTests {
  let folder: SiteFolder
  var output: String { folder.at("Output") }

  init() throws { folder = try SiteFolder() }

  @Test("stays with inode and time: hidden files, folders, links that lead anywhere, empty folders")
  func stays() throws {
    try folder.write("*\n!.gitignore\n", to: "Output/.gitignore")
    try folder.write("ref", to: "Output/.git/refs/heads/main")
    try folder.write("key", to: "Output/a/.well-known/key")
    try folder.makeFolder("Output/empty/inside")
    try folder.write("secret", to: "outside/secret")
    try folder.link("Output/dangling", to: "nowhere")
    try folder.link("Output/a/out", to: "../../outside")
    let own = try folder.tree("Output")
    let inodes = try own.keys.filter { !$0.contains("empty") }.sorted()
      .map { try folder.inode("Output/\($0)") }
    for files in [first, second, ["index.html": "alone"]] {
      _ = try publish(site(files), to: output)
      #expect(try folder.tree("Output") == published(files).merging(own) { $1 })
    }
    #expect(
      try own.keys.filter { !$0.contains("empty") }.sorted()
        .map { try folder.inode("Output/\($0)") } == inodes
    )
    #expect(try folder.tree("outside") == ["secret": "secret"])
  }

  @Test("stays whatever its name's bytes are, and when only its accents' encoding is ours")
  func oddNames() throws {
    try folder.makeFolder("Output")
    let bytes: [CChar] = Array("\(output)/".utf8CString.dropLast()) + [-1, -2, 0]
    let file = creat(bytes, 0o644)
    #expect(file >= 0 && close(file) == 0)
    try folder.write("theirs", to: "Output/e\u{301}.html")
    let files = ["index.html": "1", "\u{e9}.html": "ours"]
    _ = try publish(site(files), to: output)
    _ = try publish(site(["index.html": "2"]), to: output)
    #expect(access(bytes, F_OK) == 0)
    #expect(folder.text("Output/e\u{301}.html") == "theirs")
    #expect(folder.text("Output/\u{e9}.html") == nil)
  }

  @Test("is refused where the site has a file, and the output stays as it was")
  func refusedFile() throws {
    try folder.write("mine", to: "Output/a/index.html")
    let found = refusal { () throws(ReportError) in try publish(site(first), to: output) }
    #expect(
      found == [
        Diagnostic(
          .error,
          "site.foreign-file",
          "`\(output)/a/index.html` was not published by a build, and the site needs a file there",
          fix: "move it away, or choose another `--output`"
        )
      ]
    )
    #expect(try folder.tree("Output") == ["a/index.html": "mine"])
    #expect(try folder.names() == ["Output"])
  }

  @Test("is taken for the site's where its bytes are the same")
  func sameBytes() throws {
    try folder.write("a 1", to: "Output/a/index.html")
    let inode = try folder.inode("Output/a/index.html")
    let receipt = try publish(site(first), to: output)
    #expect(receipt.unchanged == 1 && receipt.written == 3)
    #expect(try folder.inode("Output/a/index.html") == inode)
  }

  @Test("is refused where the site has a folder: a file, or a link that is then not followed")
  func refusedFolder() throws {
    try folder.write("mine", to: "Output/a")
    try folder.makeFolder("outside")
    try folder.link("Output/d", to: "../outside")
    let files = first.merging(second) { $1 }
    let found = refusal { () throws(ReportError) in try publish(site(files), to: output) }
    #expect(found.map(\.id) == ["site.foreign-file", "site.foreign-file"])
    #expect(found.map(\.summary).allSatisfy { $0.hasSuffix("the site needs a folder there") })
    #expect(try folder.names("outside").isEmpty)
    #expect(try folder.tree("Output") == ["a": "mine", "d": "-> ../outside"])
  }

  @Test("is refused where a link took a published file's place")
  func refusedLink() throws {
    _ = try publish(site(first), to: output)
    try folder.write("home 2", to: "outside.html")
    #expect(unlink(folder.at("Output/index.html")) == 0)
    try folder.link("Output/index.html", to: "../outside.html")
    let found = refusal { () throws(ReportError) in try publish(site(second), to: output) }
    #expect(found.map(\.id) == ["site.foreign-file"])
    #expect(folder.text("outside.html") == "home 2")
  }

  @Test("an orphan that was edited by hand stays, with a warning")
  func editedOrphan() throws {
    _ = try publish(site(first), to: output)
    try folder.write("1,3", to: "Output/a/b/c.csv")
    let receipt = try publish(site(second), to: output)
    #expect(receipt.removed == 0)
    #expect(
      receipt.warnings == [
        Diagnostic(
          .warning,
          "site.changed-by-hand",
          "`\(output)/a/b/c.csv` left the site but was edited since it was published, so it stays there",
          fix: "delete it if nobody needs it"
        )
      ]
    )
    #expect(try folder.tree("Output") == published(second).merging(["a/b/c.csv": "1,3"]) { $1 })
    #expect(try publish(site(second), to: output).warnings.isEmpty)
  }

  @Test("put there while the new tree is made: it is taken over")
  func duringTheBuild() throws {
    _ = try publish(site(first), to: output)
    try folder.write("v1", to: "Output/.git/index")
    _ = try publish(
      site(second),
      to: output,
      checkpoint: { (step) throws(ReportError) in
        if step == .synced { #expect(throws: Never.self) { try self.editOutput() } }
      }
    )
    let own = ["late.txt": "late", "new/deep/x": "x", "a/b/own": "own", ".git/index": "v2"]
    #expect(try folder.tree("Output") == published(second).merging(own) { $1 })
    #expect(try folder.names() == ["Output"])
  }

  private func editOutput() throws {
    try folder.write("late", to: "Output/late.txt")
    try folder.write("x", to: "Output/new/deep/x")
    try folder.write("own", to: "Output/a/b/own")
    #expect(unlink(folder.at("Output/.git/index")) == 0)
    try folder.write("v2", to: "Output/.git/index")
  }
}
