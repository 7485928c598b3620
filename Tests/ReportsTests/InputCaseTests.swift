// SPDX-License-Identifier: Apache-2.0
import Reports
import TestSupport
import Testing

@Suite("Each kind of input")
struct InputCaseTests {
  @Test("builds, passes its own checks, and says what it is", arguments: InputCase.all)
  func says(_ input: InputCase) async throws {
    let desk = try Desk(["positions/p.csv": input.text])
    let receipt = try await desk.build()
    #expect(receipt.notes == input.days)
    #expect(try checkPaths([desk.path("site")]).findings == [])
    let note = try #require(desk.notes().last)
    #expect(note.headline == input.headline)
    let words = ([note.standfirst] + note.paragraphs).joined(separator: " ")
    for text in input.holds { #expect(words.contains(text), "`\(text)` in: \(words)") }
    for text in input.lacks { #expect(!words.contains(text), "`\(text)` in: \(words)") }
    #expect(!note.text.contains("  ") && !note.text.contains(" ,") && !note.text.contains("{"))
  }

  @Test("days without a value are no notes, and the quality section and the archive say so")
  func gaps() async throws {
    let gaps = try #require(InputCase.all.first { $0.name == "gaps" })
    let desk = try Desk(["positions/p.csv": gaps.text])
    try await desk.build()
    let quality = try desk.note("2025/12/05").quality
    #expect(quality.contains { $0.id == "gaps" && $0.text.contains("3 days") })
    #expect(!isThere(desk.path("site/2025/12/02")))
    let month = try desk.read("site/archive/2025/12/index.html")
    #expect(month.contains("2 notes, 3 days without data."))
  }

  @Test("notes of one measure do not know the other's figures")
  func twoMeasures() async throws {
    let two = try #require(InputCase.all.first { $0.name.hasPrefix("two") })
    let desk = try Desk(["positions/p.csv": two.text])
    try await desk.build()
    let note = try desk.note("2025/12/01")
    #expect(note.measure == "reported")
    #expect(note.evidence("longSide") == "$9.00m")
    #expect(try !desk.read("site/2025/12/01/data.csv").contains("margin_borrow"))
    #expect(try desk.read("site/data/archive/2025.csv").contains("margin_borrow"))
  }
}
