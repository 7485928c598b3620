// SPDX-License-Identifier: Apache-2.0

import Delivery
import Diagnostics
import TestSupport
import Testing

@Suite("Lists of recipients")
struct RecipientsTests {
  private func read(
    _ text: String,
    setsAside: Bool = false
  ) throws(ReportError) -> Recipients {
    try Recipients(Array(text.utf8), file: "list.txt", setsAside: setsAside)
  }

  private func place(_ line: Int, _ column: Int = 1) -> Diagnostics.SourceLocation {
    SourceLocation(file: "list.txt", line: line, column: column)
  }

  @Test("have one mailbox a line, in order; blank lines and comments are skipped")
  func lines() throws {
    let list = try read("\u{FEFF}# us\r\nb@x.org\r\n\r\n  Ann <a@x.org>  \n \t# them\n\nc@x.org")
    #expect(list.entries.map(\.mailbox.address) == ["b@x.org", "a@x.org", "c@x.org"])
    #expect(list.entries.map(\.location) == [place(2), place(4, 3), place(7)])
    #expect(list.entries[1].mailbox.name == "Ann")
    #expect(list.warnings.isEmpty)
  }

  @Test("may begin with a byte order mark, which counts as the file's bytes")
  func mark() throws {
    #expect(try read("\u{FEFF}a@x.org").entries.map(\.location) == [place(1, 4)])
  }

  @Test("name each once, and both lines of a double")
  func doubles() throws {
    let list = try read("a@x.org\nAnn <A@X.org>\nb@x.org\n a@x.org\n")
    #expect(list.entries.map(\.mailbox.address) == ["a@x.org", "b@x.org"])
    #expect(
      list.warnings == [
        Diagnostic(
          .warning,
          "mail.duplicate",
          "`A@X.org` stands in the list twice and gets one mail",
          at: place(2),
          notes: [Diagnostic.Note("the first is here", at: place(1))],
          fix: "delete one of the two lines"
        ),
        Diagnostic(
          .warning,
          "mail.duplicate",
          "`a@x.org` stands in the list twice and gets one mail",
          at: place(4, 2),
          notes: [Diagnostic.Note("the first is here", at: place(1))],
          fix: "delete one of the two lines"
        ),
      ]
    )
  }

  private let mixed = "a@x.org\nann\nb@x.org\n  b@@x\n\n"

  @Test("with bad lines are refused, all at once")
  func refused() {
    let error = thrown { () throws(ReportError) in try read(mixed) }
    #expect(error?.stage == .data)
    #expect(
      error?.diagnostics.map(\.description) == [
        "list.txt:2:1: error: `ann` is no mail address: it has no `@` [mail.address]",
        "list.txt:4:4: error: more than one address stands here [mail.address]",
      ]
    )
    #expect(error?.diagnostics.first?.excerpt == "ann")
  }

  @Test("leave bad lines out when they are to be set aside")
  func setAside() throws {
    let list = try read(mixed, setsAside: true)
    #expect(list.entries.map(\.mailbox.address) == ["a@x.org", "b@x.org"])
    #expect(list.warnings.map(\.severity) == [.warning, .warning])
    #expect(list.warnings.map(\.location) == [place(2), place(4, 4)])
  }

  @Test("that are not UTF-8 are refused at the line")
  func notText() {
    let bytes = Array("a@x.org\n".utf8) + [0xFF, 0xFE]
    let error = thrown { () throws(ReportError) in try Recipients(bytes, file: "list.txt") }
    #expect(
      error?.diagnostics.map(\.description) == [
        "list.txt:2:1: error: the line is not UTF-8 [mail.address]"
      ]
    )
  }

  @Test("that name nobody are refused", arguments: ["", "\n", "# a@x.org\n", "\u{FEFF}"])
  func empty(_ text: String) {
    let error = thrown { () throws(ReportError) in try read(text) }
    #expect(
      error
        == ReportError(
          .data,
          Diagnostic(
            .error,
            "mail.no-recipients",
            "`list.txt` names nobody",
            at: place(1),
            fix: "write one mailbox a line, such as `Ann Lee <ann@example.org>`"
          )
        )
    )
  }

  @Test("are read from a file, and one that is not there is said so")
  func files() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("a@x.org\n", to: "list")
    #expect(try Recipients(readingFileAt: path).entries.count == 1)
    let missing = folder.path("none")
    let error = thrown { () throws(ReportError) in try Recipients(readingFileAt: missing) }
    #expect(error?.stage == .input)
    #expect(
      error?.diagnostics.map(\.description) == [
        "error: the list of recipients cannot be read: cannot open `\(missing)`: "
          + "No such file or directory [mail.no-list]"
      ]
    )
  }
}
