// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import Markup
import Site
import TestSupport
import Testing

@Suite("Publishing")
struct PublishTests {
  let folder: SiteFolder
  var output: String { folder.at("Output") }

  init() throws { folder = try SiteFolder() }

  @Test("the first publication writes every file and the manifest, and nothing beside the output")
  func firstTime() throws {
    let receipt = try publish(site(first), to: output)
    #expect(try folder.tree("Output") == published(first))
    #expect(try folder.names() == ["Output"])
    #expect(receipt.written == 4 && receipt.unchanged == 0 && receipt.removed == 0)
    #expect(receipt.bytes == 15 && receipt.bytesWritten == 15)
    #expect(receipt.isReplaced && receipt.warnings.isEmpty)
  }

  @Test("folders above the output are made; slashes at the end of its path do not matter")
  func parents() throws {
    _ = try publish(site(first), to: folder.at("x/y/Output//"))
    #expect(try folder.tree("x/y/Output") == published(first))
  }

  @Test("files are 0644 and folders 0755, less the umask")
  func permissions() throws {
    let mask = umask(0)
    _ = umask(mask)
    _ = try publish(site(first), to: output)
    #expect(try folder.status("Output/index.html").st_mode & 0o777 == 0o644 & ~mask)
    #expect(try folder.status("Output/a/b").st_mode & 0o777 == 0o755 & ~mask)
    #expect(try folder.status("Output").st_mode & 0o777 == 0o755 & ~mask)
  }

  @Test("unchanged files keep inode and time, changed ones are new files, orphans leave")
  func secondTime() throws {
    _ = try publish(site(first), to: output)
    let before = try folder.status("Output/style.css")
    let home = try folder.inode("Output/index.html")
    let receipt = try publish(site(second), to: output)
    let after = try folder.status("Output/style.css")
    #expect(before.st_ino == after.st_ino)
    #expect(before.st_mtim.tv_sec == after.st_mtim.tv_sec)
    #expect(before.st_mtim.tv_nsec == after.st_mtim.tv_nsec)
    #expect(try folder.inode("Output/index.html") != home)
    #expect(try folder.tree("Output") == published(second))
    #expect(receipt.written == 2 && receipt.unchanged == 2 && receipt.removed == 1)
    #expect(receipt.bytes == 15 && receipt.bytesWritten == 9)
    #expect(try folder.names() == ["Output"])
  }

  @Test("publishing the same again leaves the output itself untouched")
  func sameAgain() throws {
    _ = try publish(site(first), to: output)
    let inode = try folder.inode("Output")
    let receipt = try publish(site(first).reversed(), to: output)
    #expect(!receipt.isReplaced && receipt.unchanged == 4 && receipt.bytesWritten == 0)
    #expect(try folder.inode("Output") == inode)
    #expect(try folder.names() == ["Output"])
  }

  @Test("what was damaged since is written again, though the manifest lists it as published")
  func damaged() throws {
    _ = try publish(site(first), to: output)
    try folder.write("a X", to: "Output/a/index.html")
    let receipt = try publish(site(first), to: output)
    #expect(receipt.written == 1 && receipt.isReplaced)
    #expect(try folder.tree("Output") == published(first))
  }

  @Test("a folder left by its last file goes, and a file may become a folder and back")
  func shapes() throws {
    let flat = ["index.html": "1", "a": "file"]
    let deep = ["index.html": "1", "a/b/c": "deep"]
    for files in [flat, deep, flat, ["index.html": "1"], deep] {
      _ = try publish(site(files), to: output)
      #expect(try folder.tree("Output") == published(files))
    }
  }

  @Test("a change of the folders' permissions by the user stays")
  func keepsPermissions() throws {
    _ = try publish(site(first), to: output)
    #expect(chmod(folder.at("Output"), 0o2751) == 0 && chmod(folder.at("Output/a"), 0o711) == 0)
    _ = try publish(site(second), to: output)
    #expect(try folder.status("Output").st_mode & 0o7777 == 0o2751)
    #expect(try folder.status("Output/a").st_mode & 0o7777 == 0o711)
  }

  @Test("an output that is a link is resolved once: its target gets the site, the link stays")
  func linkedOutput() throws {
    try folder.makeFolder("disk/site")
    try folder.link("Output", to: "disk/site")
    for files in [first, second] {
      _ = try publish(site(files), to: output)
      #expect(try folder.tree("disk/site") == published(files))
    }
    #expect(try folder.names() == ["Output", "disk"])
    #expect(try folder.names("disk") == ["site"])
    #expect(try folder.status("Output").st_mode & S_IFMT == S_IFLNK)
  }

  @Test("an output that ends with a dot is the folder it means")
  func dotted() throws {
    try folder.makeFolder("Output/sub")
    _ = try publish(site(first), to: folder.at("Output/."))
    _ = try publish(site(second), to: folder.at("Output/sub/.."))
    #expect(try folder.tree("Output") == published(second).merging(["sub": "/"]) { $1 })
    #expect(try folder.names() == ["Output"])
  }

  @Test("progress counts every entry up to the whole")
  func progress() throws {
    var told: [[Int]] = []
    _ = try publish(site(first), to: output, progress: { told.append([$0, $1]) })
    #expect(told == [[1, 5], [2, 5], [3, 5], [4, 5], [5, 5]])
  }

  @Test("any history of sites and of the user's own files ends with exactly those files")
  func histories() throws {
    for seed in UInt64(1)...200 {
      var generator = SplitMix64(seed: seed)
      let name = "Output\(seed)"
      var users: [String: String] = [:]
      for _ in 0..<3 {
        let own = "own\(Int.random(in: 0...2, using: &generator))/u.txt"
        users[own] = "\(seed)"
        try folder.write("\(seed)", to: "\(name)/\(own)")
        let files = randomSite(&generator)
        _ = try publish(site(files), to: folder.at(name))
        let expected = published(files).merging(users) { $1 }
        #expect(try folder.tree(name) == expected, "seed \(seed)")
      }
    }
  }

  private func randomSite(_ generator: inout SplitMix64) -> [String: String] {
    var files = ["index.html": "\(Int.random(in: 0...1, using: &generator))"]
    for folder in ["a", "b/c", "own0"] where Bool.random(using: &generator) {
      files["\(folder)/x.html"] = "\(Int.random(in: 0...1, using: &generator))"
    }
    return files
  }
}
