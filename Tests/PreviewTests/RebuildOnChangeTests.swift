// SPDX-License-Identifier: Apache-2.0
import Glibc
import Synchronization
import TestSupport
import Testing

@testable import Preview

@Suite("A watch")
struct RebuildOnChangeTests {
  /// What the looks see, one after the other, and how many were made before each build.
  private final class Script: Sendable {
    private struct End: Error {}
    private let seen: [String]
    private let state = Mutex<(looks: Int, builds: [Int])>((0, []))

    init(_ seen: String) { self.seen = seen.map(String.init) }

    var builds: [Int] { state.withLock { $0.builds } }

    func run() async {
      await rebuildOnChange(watch: { look }, pause: pause, build: build)
    }

    @Sendable private func look() -> String {
      state.withLock { state in
        defer { state.looks += 1 }
        return seen[min(state.looks, seen.count - 1)]
      }
    }

    @Sendable private func pause() throws {
      if state.withLock({ $0.looks >= seen.count }) { throw End() }
    }

    @Sendable private func build() {
      state.withLock { $0.builds.append($0.looks) }
    }
  }

  @Test("builds at once, and not again where nothing changes")
  func still() async {
    let script = Script("aaaaaa")
    await script.run()
    #expect(script.builds == [1])
  }

  @Test("builds once more when a change has come to rest")
  func settled() async {
    let script = Script("aabcddddd")
    await script.run()
    #expect(script.builds == [1, 7])
  }

  @Test("a change that is taken back builds nothing")
  func undone() async {
    let script = Script("aabaaaa")
    await script.run()
    #expect(script.builds == [1])
  }

  @Test("a change during a build makes one more build")
  func during() async {
    let script = Script("abbbbbb")
    await script.run()
    #expect(script.builds == [1, 4])
  }

  @Test("sees edits, new files, renames and removals, and no hidden files or backups")
  func stamps() throws {
    let folder = try TemporaryFolder()
    let watched = [
      WatchedPath(folder: folder.path("in"), depth: 2), WatchedPath(file: folder.path("one.yml")),
    ]
    func look() -> FileStamps { FileStamps(of: watched, except: folder.path("in/site")) }
    var last = look()
    func changed() -> Bool {
      defer { last = look() }
      return look() != last
    }
    #expect(!changed())
    try folder.write("a", to: "in/a.csv")
    #expect(changed())
    try folder.write("ab", to: "in/a.csv")
    #expect(changed())
    try folder.write("cd", to: "in/.a.csv.swp")
    try folder.write("cd", to: "in/a.csv~")
    try folder.write("cd", to: "in/site/index.html")
    #expect(!changed())
    try folder.rename("in/a.csv~", to: "in/a.csv")
    #expect(changed())
    try folder.write("x", to: "in/deep/b.csv")
    #expect(changed())
    try folder.write("x", to: "in/deep/deeper/c.csv")
    #expect(!changed())
    try folder.write("x", to: "one.yml")
    #expect(changed())
    try folder.rename("one.yml", to: "two.yml")
    #expect(changed())
  }
}

extension TemporaryFolder {
  /// Renames a file as editors do, over one that may be there.
  fileprivate func rename(_ from: String, to name: String) throws {
    try #require(Glibc.rename(path(from), path(name)) == 0)
  }
}
