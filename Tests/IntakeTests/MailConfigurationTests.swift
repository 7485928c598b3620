// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Intake
import Testing

@Suite("What a configuration says of mail")
struct MailConfigurationTests {
  private static let base = "base_url: https://example.org/notes/\nmail:\n"

  private func mail(_ lines: [String]) throws(ReportError) -> Configuration.Mail? {
    let text = Self.base + lines.map { "  \($0)\n" }.joined()
    return try configuration(parsing: text, file: "site/n.yml").mail
  }

  @Test("is kept with its places, its files beside the configuration")
  func whole() throws {
    let mail = try #require(
      try mail([
        "from: Notes <notes@example.org>", "reply_to: desk@example.org",
        "list_id: daily.example.org",
        "unsubscribe: [\"https://example.org/leave/{recipient}\", \"mailto:leave@example.org\"]",
        "to: readers.txt", "smtp: smtps://mail.example.org", "batch: 50", "rate: 10/s",
        "pictures: false", "max_age: 36h", "journal: Sent",
      ])
    )
    #expect(mail.from?.text == "Notes <notes@example.org>" && mail.from?.location?.line == 3)
    #expect(mail.replyTo?.text == "desk@example.org")
    #expect(mail.listID?.text == "daily.example.org")
    #expect(mail.unsubscribe.map(\.text).count == 2)
    #expect(mail.to?.text == "site/readers.txt" && mail.journal?.text == "site/Sent")
    #expect(mail.smtp?.text == "smtps://mail.example.org" && mail.sendmail == nil)
    #expect(mail.batch == 50 && mail.rate?.text == "10/s" && !mail.hasPictures)
    #expect(mail.maxAge == 36 * 3600)
  }

  @Test("has what is usual where nothing is said")
  func defaults() throws {
    let mail = try #require(try mail(["from: a@b.org"]))
    #expect(mail.batch == 1 && mail.hasPictures && mail.maxAge == nil && mail.journal == nil)
    #expect(mail.unsubscribe.isEmpty && mail.rate == nil && mail.to == nil)
    #expect(try configuration(parsing: "base_url: http://a.b", file: "n.yml").mail == nil)
  }

  private static let refused: [(line: String, summary: String)] = [
    ("form: a@b.org", "`mail` has no key `form`"),
    ("list_id: my list", "`my list` is no name of a list"),
    ("list_id: notes", "`notes` is no name of a list"),
    (
      "unsubscribe: https://example.org/leave",
      "`https://example.org/leave` does not know who leaves"
    ),
    (
      "unsubscribe: http://example.org/{recipient}",
      "`http://example.org/{recipient}` is no way to leave a list"
    ),
    (
      "unsubscribe: [\"mailto:a@b.c\", \"mailto:d@e.f\"]",
      "`unsubscribe` has two addresses of one kind"
    ),
    (
      "unsubscribe: \"https://e.org/{recipient}?a b\"",
      "`https://e.org/{recipient}?a b` is no way to leave a list"
    ),
    ("batch: 0", "`batch` must be a whole number from 1 to 500"),
    ("batch: many", "`batch` must be a whole number from 1 to 500"),
    ("pictures: some", "`pictures` must be `true` or `false`"),
    ("max_age: 36", "`36` is no time"),
    ("max_age: 0h", "`0h` is no time"),
  ]

  @Test("is refused at its place where it cannot be", arguments: refused)
  func faults(_ fault: (line: String, summary: String)) {
    do throws(ReportError) {
      _ = try mail([fault.line])
      Issue.record("read")
    } catch {
      #expect(error.diagnostics.map(\.summary) == [fault.summary])
      #expect(error.diagnostics.first?.location?.line == 3)
    }
  }

  @Test("names a server or a command, not both")
  func routes() {
    do throws(ReportError) {
      _ = try mail(["smtp: smtp://localhost", "sendmail: /usr/sbin/sendmail"])
      Issue.record("read")
    } catch {
      #expect(error.diagnostics.map(\.id) == ["config.wrong-value"])
    }
  }
}
