// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Testing

@testable import Intake

@Suite("What the configuration says of publishing")
struct PublishingConfigurationTests {
  private func read(_ text: String) throws(ReportError) -> Configuration {
    try configuration(parsing: "base_url: https://example.org/\n" + text, file: "notes.yml")
  }

  @Test("cards: thirty unless a number, all or none is written")
  func cards() throws {
    #expect(try read("").cards == 30)
    #expect(try read("cards: 7\n").cards == 7)
    #expect(try read("cards: 0\n").cards == 0)
    #expect(try read("cards: all\n").cards == .max)
    #expect(try read("cards: none\n").cards == 0)
  }

  @Test("compress: nothing unless gzip is written")
  func compress() throws {
    #expect(try !read("").compresses)
    #expect(try read("compress: gzip\n").compresses)
    #expect(try !read("compress: none\n").compresses)
  }

  @Test(
    "else it is told at its place",
    arguments: [
      ("cards: -1", "`cards` must be a number of notes, `all` or `none`"),
      ("cards: +1", "`cards` must be a number of notes, `all` or `none`"),
      ("cards: 2.5", "`cards` must be a number of notes, `all` or `none`"),
      ("cards: [1]", "`cards` must be a number of notes, `all` or `none`"),
      ("compress: brotli", "`compress` must be `gzip` or `none`"),
      ("compress: true", "`compress` must be `gzip` or `none`"),
    ]
  )
  func refused(_ line: String, _ summary: String) {
    #expect {
      try read(line + "\n")
    } throws: { error in
      guard let found = (error as? ReportError)?.diagnostics else { return false }
      let column = (line.firstIndex(of: " ").map { line[...$0].count } ?? 0) + 1
      return found.map(\.id) == ["config.wrong-value"] && found.map(\.summary) == [summary]
        && found.map(\.location) == [SourceLocation(file: "notes.yml", line: 2, column: column)]
    }
  }
}
