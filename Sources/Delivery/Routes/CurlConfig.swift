// SPDX-License-Identifier: Apache-2.0

/// What one run of curl is told on its standard input: some messages over one connection.
///
/// curl reads options from there and nowhere else, so no secret and no address is among the
/// arguments that all users of the machine can see. It needs curl 7.75 or later.
struct CurlConfig {
  /// The server to send to.
  let server: MailServer
  /// The login, if there is one.
  let login: Login?
  /// The address that undeliverable mail goes back to.
  let sender: String
  /// The name we give the server as ours.
  let greeting: String

  /// The options for all of `attempts`, in their order.
  ///
  /// Each message's result is one `end` line of a journal on curl's standard error; after a message
  /// that failed, the rest of the run is left out.
  func text(for attempts: [Attempt], of label: String, in spool: Spool) -> String {
    let parts = attempts.map { part(for: $0, of: label, in: spool).joined(separator: "\n") }
    return "fail-early\n" + parts.joined(separator: "\nnext\n") + "\n"
  }
}

extension CurlConfig {
  private func part(for attempt: Attempt, of label: String, in spool: Spool) -> [String] {
    let result = "end \(label) \(attempt.index) "
    return [
      "silent", "globoff",
      option("noproxy", "*"),
      option("proto", "=smtp,smtps"),
      option("connect-timeout", "30"),
      option("max-time", "300"),
    ] + security + [
      option("url", "\(server)/\(greeting)"),
      option("mail-from", "<\(sender)>"),
    ] + attempt.recipients.map { option("mail-rcpt", "<\($0)>") } + [
      option("upload-file", spool.message(attempt.index, of: label)),
      option("dump-header", spool.answer(attempt.index, of: label)),
      option("output", "/dev/null"),
      option(
        "write-out",
        "%{stderr}\(result)%{exitcode} %{response_code} %{size_upload} %{errormsg}\\n"
      ),
    ]
  }

  private var security: [String] {
    let access = login.map { option("user", "\($0.user):\($0.password)") } ?? "netrc-optional"
    return server.isTLS || server.isLoopback ? [access] : ["ssl-reqd", access]
  }
}

/// A line of curl's config language: within quotes only `\` and `"` need a `\`.
///
/// A line break would end the option; none gets here, but written as `\n` it could do no harm.
private func option(_ name: String, _ value: String) -> String {
  var quoted = ""
  for character in value.unicodeScalars {
    switch character {
    case "\\": quoted += "\\\\"
    case "\"": quoted += "\\\""
    case "\n": quoted += "\\n"
    case "\r": quoted += "\\r"
    default: quoted.unicodeScalars.append(character)
    }
  }
  return "\(name) = \"\(quoted)\""
}
