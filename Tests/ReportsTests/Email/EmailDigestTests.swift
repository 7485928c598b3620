// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Pages
import Reports
import TestSupport
import Testing

@Suite("A note as a digest")
struct EmailDigestTests {
  @Test(
    "keeps to its length, and ends each paragraph behind a whole sentence",
    arguments: DigestFormat.allCases
  )
  func lengths(_ format: DigestFormat) async throws {
    let desk = try EmailDesk()
    try await desk.publish()
    let note = try desk.desk.note("2025/12/17")
    let whole = try await digest(desk.request, as: format, within: 100_000)
    let sentences = note.sentences.map(\.text).filter { $0 != note.headline }
    var lengths: Set<Int> = []
    for limit in stride(from: 500, through: whole.utf16.count + 40, by: 97) {
      let text = try await digest(desk.request, as: format, within: limit)
      #expect(text.utf16.count <= limit)
      lengths.insert(text.utf16.count)
      // A digest says the first sentences of the note, each of them whole.
      let plain = text.replacing("\\", with: "").split { $0.isNewline }.joined(separator: " ")
      let said = sentences.prefix { plain.contains($0) }
      #expect(sentences.dropFirst(said.count).allSatisfy { !plain.contains($0) })
      #expect(plain.contains("https://example.org/notes/2025/12/17/index.html"))
    }
    #expect(lengths.count > 3)
    #expect(whole.split(separator: "\n").count > 6)
  }

  @Test("is refused where not even its headline fits")
  func tooShort() async throws {
    let desk = try EmailDesk()
    do throws(ReportError) {
      _ = try await digest(desk.request, as: .text, within: 40)
      Issue.record("written")
    } catch {
      #expect(error.stage == .arguments)
      #expect(error.diagnostics.map(\.id) == ["mail.digest-limit"])
    }
  }

  @Test("says the same in Markdown, with the headline strong and the note as a link")
  func markdown() async throws {
    let desk = try EmailDesk()
    let text = try await digest(desk.request, as: .markdown, within: 4000)
    #expect(text.hasPrefix("**"))
    #expect(text.contains("](https://example.org/notes/2025/12/17/index.html)"))
    #expect(text.hasSuffix("not investment advice.*\n"))
  }
}
