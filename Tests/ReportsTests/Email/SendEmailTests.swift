// SPDX-License-Identifier: Apache-2.0
import Delivery
import Diagnostics
import Positioning
import Reports
import Synchronization
import TestSupport
import Testing

@Suite("Sending a note by mail")
struct SendEmailTests {
  @Test("gives each reader a mail of their own, once, however often it is run")
  func once() async throws {
    let desk = try EmailDesk()
    try await desk.publish()
    let first = try await sendEmail(desk.request)
    #expect(first.sentNow == 3 && first.asked == 3 && first.findings.isEmpty)
    let taken = try desk.taken()
    let readers = ["ann@example.org", "bob@example.org", "eve@example.org"]
    #expect(taken.map { $0.readers.split { " \n".contains($0) }.last.map(String.init) } == readers)
    for (mail, to) in zip(taken, ["ann@example.org", "Bob <bob@example.org>", "eve@example.org"]) {
      #expect(mail.mail.contains("\nTo: \(to)\n"))
      #expect(mail.mail.hasPrefix("From: Leverage Notes <notes@example.org>\n"))
    }
    let second = try await sendEmail(desk.request)
    #expect(second.sentNow == 0 && second.sentBefore == 3)
    #expect(try desk.taken().count == 3)
  }

  @Test("goes to several at once without telling them of each other")
  func batch() async throws {
    let desk = try EmailDesk(["from: notes@example.org", "batch: 2"])
    try await desk.publish()
    #expect(try await sendEmail(desk.request).sentNow == 3)
    let taken = try desk.taken()
    #expect(taken.count == 2)
    #expect(taken[0].readers.hasSuffix("-- ann@example.org bob@example.org\n"))
    #expect(taken.allSatisfy { $0.mail.contains("\nTo: undisclosed-recipients:;\n") })
    #expect(taken.allSatisfy { !$0.mail.contains("ann@example.org") })
    #expect(taken.allSatisfy { !$0.mail.contains("One-Click") })
  }

  @Test("tells of lines that were set aside, and of readers named twice, before it sends")
  func oddList() async throws {
    let desk = try EmailDesk(readers: ["ann@example.org", "no one", "ANN@example.org"])
    try await desk.publish()
    #expect(try await refusal(desk, desk.request) == ["data", "mail.address"])
    var request = desk.request
    request.build.quarantines = true
    let told = Mutex<[String]>([])
    let summary = try await sendEmail(request) { news in
      switch news {
      case .warning(let found):
        told.withLock { $0.append("\(found.location?.line ?? 0) \(found.id)") }
      case .remark(let remark): told.withLock { $0.append(remark) }
      case .delivery: told.withLock { $0.append("sending") }
      }
    }
    #expect(summary.asked == 1 && summary.sentNow == 1)
    #expect(told.withLock { $0 } == ["2 mail.address", "3 mail.duplicate", "sending"])
  }

  @Test("is tried dry: who would get it, and what stops it, with nothing written or sent")
  func dry() async throws {
    let desk = try EmailDesk()
    let before = try files(below: desk.desk.root)
    let outbox = try await outbox(desk.request)
    #expect(outbox.outlook.due.map(\.address).count == 3)
    #expect(outbox.stops.map(\.id) == ["verify.no-record"])
    #expect(!outbox.subject.isEmpty && outbox.date == "2025-12-17")
    #expect(try files(below: desk.desk.root) == before)
  }

  private func refusal(_ desk: borrowing EmailDesk, _ request: EmailRequest) async throws
    -> [String]
  {
    do throws(ReportError) {
      _ = try await sendEmail(request)
      return []
    } catch {
      #expect(try desk.taken().isEmpty)
      return ["\(error.stage)"] + error.diagnostics.map(\.id)
    }
  }

  @Test("is refused for a note that is older than it may be")
  func stale() async throws {
    let desk = try EmailDesk(["from: notes@example.org", "max_age: 12h"])
    try await desk.publish()
    var request = desk.request
    request.now = request.now + 1
    #expect(try await refusal(desk, request) == ["freshness", "mail.stale"])
    request.now = EmailDesk.morning
    #expect(try await refusal(desk, request) == [])
  }

  @Test("is refused until the note is published as it would be mailed")
  func notPublished() async throws {
    let desk = try EmailDesk()
    #expect(try await refusal(desk, desk.request) == ["input", "verify.no-record"])
    try await desk.publish()
    let path = "site/2025/12/17/note.json"
    let note = try desk.desk.read(path)
    try desk.desk.put(note.replacing("\"headline\"", with: " \"headline\""), path)
    #expect(try await refusal(desk, desk.request) == ["checking", "mail.not-published"])
    try desk.desk.put(note, path)
    let earlier = "site/2025/12/16/index.html"
    let page = try desk.desk.read(earlier)
    try desk.desk.put(page.replacing("<h1>", with: "<h1> "), earlier)
    #expect(try await refusal(desk, desk.request).contains("verify.differs"))
    try desk.desk.put(page, earlier)
    var request = desk.request
    request.build.baseURL = "https://example.org/elsewhere/"
    #expect(try await refusal(desk, request) == ["checking", "mail.not-published"])
    #expect(try await refusal(desk, desk.request) == [])
  }

  @Test("is refused where nobody is named to send it, or to get it")
  func notConfigured() async throws {
    let desk = try Desk()
    try desk.put("base_url: https://example.org/\nmail: { from: a@b.org }\n", "c.yml")
    var build = BuildRequest()
    build.configuration = desk.path("c.yml")
    build.inputs = ["\(repository)/Sample"]
    do throws(ReportError) {
      _ = try await sendEmail(EmailRequest(build, now: EmailDesk.morning))
      Issue.record("sent")
    } catch {
      #expect(error.stage == .configuration)
      #expect(error.diagnostics.map(\.id) == ["mail.not-configured"])
      #expect(
        error.diagnostics.first?.summary
          == "nothing can be sent: `mail` does not say `to`, `smtp` or `sendmail`"
      )
      #expect(error.diagnostics.first?.location?.line == 2)
    }
  }
}
