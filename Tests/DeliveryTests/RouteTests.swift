// SPDX-License-Identifier: Apache-2.0

import Delivery
import Diagnostics
import Testing

@Suite("Mail servers, logins, commands and rates")
struct RouteTests {
  private let place = SourceLocation(file: "c.yaml", line: 3, column: 9)

  @Test(
    "a server's URL reads as it is written",
    arguments: [
      "smtps://mail.example.org", "smtp://mail.example.org:587", "smtp://localhost:25",
      "smtp://127.0.0.1:2525", "smtp://[::1]:25", "smtps://[2001:db8::1]",
    ]
  )
  func server(_ url: String) throws {
    #expect(try MailServer(url).description == url)
  }

  @Test("a slash at the end and the scheme's letter case are free")
  func freedom() throws {
    #expect(try MailServer("SMTPS://mail.example.org/") == MailServer("smtps://mail.example.org"))
  }

  @Test(
    "a URL that is none is refused at its place",
    arguments: [
      "", "mail.example.org", "http://mail.example.org", "smtp://", "smtp:///", "smtp://a/b",
      "smtp://a:0", "smtp://a:65536", "smtp://a:", "smtp://a:x", "smtp://a:+5", "smtp://[::1",
      "smtp://[x]", "smtp://a b", "smtp://a\nb", "smtp://-a", "smtp://a..b", "smtp://a?b",
      "smtp://ä.org",
    ]
  )
  func badServer(_ url: String) {
    let error = thrown { () throws(ReportError) in try MailServer(url, at: place) }
    #expect(error?.stage == .configuration)
    #expect(error?.diagnostics.map(\.id) == ["mail.server"])
    #expect(error?.diagnostics.first?.location == place)
    #expect(error?.diagnostics.first?.summary.hasSuffix("is no mail server's URL") == true)
  }

  @Test("a password in a URL is refused and not shown")
  func password() {
    let url = "smtps://me:hush@mail.example.org"
    let error = thrown { () throws(ReportError) in try MailServer(url) }
    #expect(error?.diagnostics.map(\.id) == ["mail.server"])
    #expect(error?.diagnostics.map(\.text).joined().contains("hush") == false)
    #expect(error?.diagnostics.first?.fix?.contains("LEVERAGE_NOTES_SMTP_USER") == true)
  }

  @Test("only this machine itself is a loopback")
  func loopback() throws {
    for host in ["localhost", "LocalHost", "127.0.0.1", "127.255.3.4", "[::1]", "[0:0::1]"] {
      #expect(try MailServer("smtp://\(host)").isLoopback, "\(host)")
    }
    for host in ["127.example.org", "128.0.0.1", "127.1", "[::2]", "[::]", "localhost.org"] {
      #expect(try !MailServer("smtp://\(host)").isLoopback, "\(host)")
    }
  }

  @Test("a login is both values or neither, and never shown")
  func login() throws {
    #expect(try Login(user: nil, password: nil) == nil)
    let login = try #require(try Login(user: "me", password: "hush: \"x\""))
    var dumped = ""
    dump(login, to: &dumped)
    #expect("\(login) \(String(reflecting: login)) \(dumped)".contains("hush") == false)
  }

  @Test(
    "a login that cannot be used is refused, without showing it",
    arguments: [
      ["me"], ["", "hush"], ["m:e", "hush"], ["me\n", "hush"], ["me", "hu\rsh"], ["me", "hu\0sh"],
    ]
  )
  func badLogin(_ values: [String]) {
    let password = values.count > 1 ? values[1] : nil
    let error = thrown { () throws(ReportError) in try Login(user: values[0], password: password) }
    #expect(error?.stage == .configuration)
    #expect(error?.diagnostics.map(\.id) == ["mail.login"])
    #expect(error?.diagnostics.map(\.text).joined().contains("sh") == false)
  }

  @Test("a password without a user is refused")
  func passwordAlone() {
    let error = thrown { () throws(ReportError) in try Login(user: nil, password: "hush") }
    #expect(
      error?.diagnostics.map(\.description) == [
        "error: LEVERAGE_NOTES_SMTP_USER is not set [mail.login]"
      ]
    )
  }

  @Test("a command is an absolute path and its arguments")
  func command() throws {
    let command = try SendmailCommand(" /usr/sbin/sendmail  -i\t-v ")
    #expect(command.words == ["/usr/sbin/sendmail", "-i", "-v"])
    #expect(command.description == "/usr/sbin/sendmail -i -v")
  }

  @Test(
    "a command that a shell would read otherwise is refused at its place",
    arguments: ["", "sendmail -i", "/s 'a b'", "/s $HOME", "/s; /t", "/s\n/t", "/s | /t", "/s >x"]
  )
  func badCommand(_ text: String) {
    let error = thrown { () throws(ReportError) in try SendmailCommand(text, at: place) }
    #expect(error?.stage == .configuration)
    #expect(error?.diagnostics.map(\.id) == ["mail.command"])
    #expect(error?.diagnostics.first?.location == place)
  }

  @Test("a rate is a number a second, minute or hour")
  func rate() throws {
    #expect(try SendingRate("10/s").seconds == 1)
    #expect(try SendingRate("600/m").count == 600)
    #expect(try SendingRate("1000/h").seconds == 3600)
  }

  @Test(
    "what is no rate is refused at its place",
    arguments: [
      "", "10", "/s", "0/s", "-1/s", "+1/s", "1.5/s", "10/d", "10/s/s", "10 /s", "1000001/h",
    ]
  )
  func badRate(_ text: String) {
    let error = thrown { () throws(ReportError) in try SendingRate(text, at: place) }
    #expect(
      error
        == ReportError(
          .configuration,
          Diagnostic(
            .error,
            "mail.rate",
            "`\(text)` is no sending rate",
            at: place,
            fix: "write `10/s`, `600/m` or `1000/h`, with a number from 1 to 1000000"
          )
        )
    )
  }
}
