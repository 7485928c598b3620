// SPDX-License-Identifier: Apache-2.0

import Delivery
import Diagnostics
import Glibc
import TestSupport
import Testing

@Suite("Mail by a sendmail command")
struct DeliverBySendmailTests {
  private let clock = StillClock()

  /// A command that writes down its arguments and the message, and ends as the recipient asks for.
  private func command(in folder: String) -> String {
    """
    #!/bin/sh
    for one; do :; done
    case $one in
      bad*) echo "no such user" >&2; exit 67 ;;
      grey*) exit 75 ;;
      kill*) kill -KILL $$ ;;
      broken*) exit 70 ;;
    esac
    echo "$*" >>\(folder)/arguments
    cat >>\(folder)/messages
    env | grep -c ^LEVERAGE_NOTES_SMTP >>\(folder)/secrets
    exit 0
    """
  }

  private func delivery(
    _ recipients: Recipients,
    in folder: borrowing TemporaryFolder
  ) throws -> Delivery {
    let path = try folder.write(command(in: folder.path), to: "sendmail")
    chmod(path, 0o700)
    var delivery = Delivery(
      to: recipients,
      from: try Mailbox("Desk <-desk@example.org>"),
      by: .command(try SendmailCommand("\(path) -i")),
      place(in: folder.path)
    )
    delivery.pauses = [.seconds(10)]
    return delivery
  }

  @Test("no address becomes an option, and lines end as on this machine")
  func options() async throws {
    let folder = try TemporaryFolder()
    var delivery = try delivery(
      try recipients("-oX@example.org", "-C/etc/passwd@example.org", "b@x.org"),
      in: folder
    )
    delivery.batch = 2
    setenv(Login.passwordVariable, "hush", 1)
    defer { unsetenv(Login.passwordVariable) }
    let summary = try await deliver(delivery, time: clock.timekeeper, message: shortMessage)
    #expect(summary.counts == [3, 0, 0, 0, 0])
    #expect(
      try folder.read("arguments") == """
        -i -f -desk@example.org -- -oX@example.org -C/etc/passwd@example.org
        -i -f -desk@example.org -- b@x.org

        """
    )
    #expect(try folder.read("messages").hasPrefix("Subject: note\n\nto -oX@example.org"))
    #expect(try folder.read("messages").contains("\r") == false)
    #expect(try folder.read("messages").contains("\n.dot\n"))
    #expect(try folder.read("secrets") == "0\n0\n")
  }

  @Test("its exit status decides: refused, put off, killed")
  func statuses() async throws {
    let folder = try TemporaryFolder()
    let list = try recipients("bad@x.org", "grey@x.org", "kill@x.org", "ann@x.org")
    let delivery = try delivery(list, in: folder)
    let summary = try await deliver(delivery, time: clock.timekeeper, message: shortMessage)
    #expect(summary.counts == [1, 0, 1, 1, 1])
    #expect(
      summary.findings.map(\.description) == [
        "list:1:1: warning: the mail server refuses `bad@x.org`: no such user [mail.refused]",
        "list:2:1: warning: `grey@x.org` has not got the mail yet: exit status 75 [mail.waiting]",
        "list:3:1: warning: `kill@x.org` may or may not have got the mail: "
          + "the mail command was killed by signal 9 [mail.uncertain]",
      ]
    )
    #expect(clock.pauses == [.seconds(10)])
    let again = try await deliver(delivery, time: clock.timekeeper, message: shortMessage)
    #expect(again.counts == [0, 1, 1, 1, 1])
    #expect(try folder.read("arguments").split(separator: "\n").count == 1)
  }

  @Test("a command that does not work stops the run, and nobody is written off")
  func broken() async throws {
    let folder = try TemporaryFolder()
    let delivery = try delivery(try recipients("ann@x.org", "broken@x.org"), in: folder)
    let time = clock.timekeeper
    let error = await thrown { () async throws(ReportError) in
      try await deliver(delivery, time: time, message: shortMessage)
    }
    #expect(
      error
        == ReportError(
          .service,
          Diagnostic(
            .error,
            "mail.service",
            "the mail command fails with exit status 70: exit status 70",
            notes: [Diagnostic.Note("1 of 2 have their mail, and none of them gets it again")],
            fix: "run the command by hand and see what it says"
          )
        )
    )
    #expect(try outlook(of: delivery).due.map(\.address) == ["broken@x.org"])
  }

  @Test("a command that is not there is said so")
  func missing() async throws {
    let folder = try TemporaryFolder()
    var delivery = try delivery(try recipients("ann@x.org"), in: folder)
    delivery.route = .command(try SendmailCommand("\(folder.path)/none"))
    let (time, mail) = (clock.timekeeper, delivery)
    let error = await thrown { () async throws(ReportError) in
      try await deliver(mail, time: time, message: shortMessage)
    }
    #expect(
      error?.diagnostics.map(\.description) == [
        "error: the mail command cannot be run [mail.no-program]"
      ]
    )
  }
}
