// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Manuscripts
import Positioning
import Testing
import TestSupport

@Suite("Files of manuscripts")
struct FileTests {
  @Test("texts come by day, in whatever order the files are given")
  func order() throws {
    let files = [file("b", "N/2026/2026-11-21.md"), file("a", "N/2026-11-20.md")]
    let days = try manuscripts(of: files, figures: []).texts.map(\.day.description)
    #expect(days == ["2026-11-20", "2026-11-21"])
    #expect(try manuscripts(of: files.reversed(), figures: []).texts.map(\.day.description) == days)
  }

  @Test("the source is kept byte for byte, and archived by its day")
  func source() throws {
    let bytes = Array("\u{FEFF}a\r\nb".utf8)
    let file = ManuscriptFile(path: "x/2026-11-20.md", bytes: bytes)
    let text = try #require(manuscripts(of: [file], figures: []).texts.first)
    #expect(text.bytes == bytes)
    #expect(text.archivePath == "data/texts/2026-11-20.md")
  }

  @Test(
    "a name that is no day is refused",
    arguments: [
      "today.md", "2026-11-31.md", "2026-1-1.md", "2026-11-20-b.md", "26-11-20.md", ".md",
    ]
  )
  func names(_ name: String) {
    #expect(
      faults([file("a", "N/" + name)])
        == ["N/\(name):1:1: error: the name of `N/\(name)` is no day [text.bad-name]"]
    )
  }

  @Test("a file with another ending is told and left alone")
  func others() {
    #expect(
      faults([file("a", "N/plan.txt")])
        == ["N/plan.txt:1:1: warning: `N/plan.txt` is not read [text.not-read]"]
    )
  }

  @Test("two texts for one day are refused")
  func two() {
    #expect(
      faults([file("a", "N/a/2026-11-20.md"), file("b", "N/b/2026-11-20.md")]) == [
        "N/b/2026-11-20.md:1:1: error: `N/b/2026-11-20.md` is a second text for 2026-11-20 "
          + "[text.second-for-day]"
      ]
    )
  }

  @Test("what is no UTF-8 is refused at its line")
  func encoding() {
    let file = ManuscriptFile(path: "N/2026-11-20.md", bytes: Array("a\nb".utf8) + [0xFF])
    #expect(
      faults([file]) == [
        "N/2026-11-20.md:2:1: error: `N/2026-11-20.md` is not UTF-8 [text.encoding]"
      ]
    )
  }
}
