// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Testing

@testable import Delivery

@Suite("What curl is told")
struct CurlConfigTests {
  private let spool = Spool(path: "/m/.spool")

  private func text(
    _ url: String,
    _ login: Login? = nil,
    _ attempts: [Attempt] = [Attempt(index: 0, count: 9, recipients: ["a@x.org"])]
  ) throws(ReportError) -> String {
    let server = try MailServer(url)
    return CurlConfig(server: server, login: login, sender: "s@x.org", greeting: "me.example")
      .text(for: attempts, of: "0badcafe", in: spool)
  }

  @Test("each message has all options of its own, and its own line of results")
  func whole() throws {
    let attempts = [
      Attempt(index: 0, count: 9, recipients: ["a@x.org"]),
      Attempt(index: 1, count: 9, recipients: ["b@x.org", "-c@x.org"]),
    ]
    let part = { (index: Int, recipients: String) in
      """
      silent
      globoff
      noproxy = "*"
      proto = "=smtp,smtps"
      connect-timeout = "30"
      max-time = "300"
      ssl-reqd
      netrc-optional
      url = "smtp://mail.example.org:587/me.example"
      mail-from = "<s@x.org>"
      \(recipients)
      upload-file = "/m/.spool/0badcafe-\(index).eml"
      dump-header = "/m/.spool/0badcafe-\(index).answer"
      output = "/dev/null"
      write-out = "%{stderr}end 0badcafe \(index) %{exitcode} %{response_code} %{size_upload} \
      %{errormsg}\\\\n"

      """
    }
    #expect(
      try text("smtp://mail.example.org:587", nil, attempts)
        == "fail-early\n" + part(0, "mail-rcpt = \"<a@x.org>\"") + "next\n"
        + part(1, "mail-rcpt = \"<b@x.org>\"\nmail-rcpt = \"<-c@x.org>\"")
    )
  }

  @Test("without TLS mail goes to this machine itself alone")
  func encryption() throws {
    #expect(try text("smtp://10.0.0.1").contains("\nssl-reqd\n"))
    #expect(try text("smtp://localhost").contains("ssl-reqd") == false)
    #expect(try text("smtps://10.0.0.1").contains("\nurl = \"smtps://10.0.0.1/"))
  }

  @Test("a login is quoted, so that it can be no other option")
  func quoting() throws {
    let login = try Login(user: "me\\", password: "\" # ssl\\n x:")
    let lines = try text("smtps://mail.example.org", login).split(separator: "\n")
    #expect(lines.contains(#"user = "me\\:\" # ssl\\n x:""#))
    #expect(!lines.contains("netrc-optional"))
  }
}
