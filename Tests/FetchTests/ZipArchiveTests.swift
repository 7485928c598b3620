// SPDX-License-Identifier: Apache-2.0
import CGzip
import Diagnostics
import TestSupport
import Testing

@testable import Fetch

struct ZipArchiveTests {
  private let text = Array(String(repeating: "rows of a report\n", count: 100).utf8)

  /// A file that is deflated: gzip's, without head and foot.
  private func deflated(_ name: String, _ content: [UInt8]) -> ZipFile {
    var room = [UInt8](repeating: 0, count: cgz_bound(content.count))
    let count = cgz_deflate(content, content.count, &room, room.count)
    var file = ZipFile(name, content)
    (file.packed, file.method) = (Array(room[10..<(count - 8)]), 8)
    return file
  }

  private func problem(_ bytes: [UInt8]) -> String? {
    do throws(ReportError) {
      let archive = try ZipArchive(bytes, named: "a.zip")
      for entry in archive.entries { _ = try archive.content(of: entry) }
      return nil
    } catch {
      #expect(error.stage == .data && error.diagnostics.map(\.id) == ["fetch.bad-archive"])
      return error.diagnostics[0].summary
    }
  }

  @Test("stored and deflated files are unpacked, a comment notwithstanding")
  func whole() throws {
    let files = [ZipFile("empty.txt", []), ZipFile("a.txt", text), deflated("b.txt", text)]
    let archive = try ZipArchive(zipArchive(files, comment: "of this year"), named: "a.zip")
    #expect(archive.entries.map(\.name) == ["empty.txt", "a.txt", "b.txt"])
    #expect(try archive.entries.map(archive.content(of:)) == [[], text, text])
    #expect(files[2].packed.count < text.count / 5)
  }

  @Test("what says that it is larger than any that is read gets no room")
  func bomb() {
    var file = deflated("a.txt", text)
    file.size = 129 << 20
    #expect(problem(zipArchive([file]))?.contains("too large") == true)
    file.size = 100 << 20
    #expect(problem(zipArchive([file, file]))?.contains("too large") == true)
    let many = Array(repeating: ZipFile("a.txt", []), count: 65)
    #expect(problem(zipArchive(many))?.contains("directory") == true)
  }

  @Test("a file of another size or checksum than it says is none")
  func lies() {
    for size in [text.count - 1, text.count + 1, 0] {
      var file = deflated("a.txt", text)
      file.size = size
      #expect(problem(zipArchive([file])) == "`a.txt` cannot be unpacked")
    }
    var file = ZipFile("a.txt", text)
    file.size = text.count + 1
    #expect(problem(zipArchive([file])) == "`a.txt` has another checksum")
    file = deflated("a.txt", text)
    file.checksum = 1
    #expect(problem(zipArchive([file])) == "`a.txt` has another checksum")
  }

  @Test("what is encrypted or packed in another way is refused")
  func methods() {
    for (flags, method) in [(1, 8), (0x40, 0), (0x2000, 0), (0, 12)] {
      var file = ZipFile("a.txt", text)
      (file.flags, file.method) = (flags, method)
      #expect(problem(zipArchive([file]))?.contains("packed in an unknown way") == true)
    }
  }

  @Test("no archive that is cut or changed anywhere does harm")
  func damaged() {
    let bytes = zipArchive([deflated("a.txt", text), ZipFile("b.txt", Array("b".utf8))])
    for count in 0..<bytes.count { #expect(problem(Array(bytes[..<count])) != nil) }
    var generator = SplitMix64(seed: 3)
    for _ in 0..<500 {
      var changed = bytes
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let at = Int.random(in: 0..<changed.count, using: &generator)
        changed[at] = UInt8.random(in: 0...255, using: &generator)
      }
      _ = problem(changed)
    }
    #expect(problem([]) != nil)
  }
}
