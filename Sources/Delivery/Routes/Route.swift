// SPDX-License-Identifier: Apache-2.0

/// By what mail leaves this machine.
package enum Route: Hashable, Sendable, CustomStringConvertible {
  /// To a mail server, which `curl` talks to.
  ///
  /// Without a login, curl looks for one in the user's `.netrc`.
  case server(MailServer, login: Login?)
  /// To a command that takes mail as `sendmail` does.
  case command(SendmailCommand)

  /// How the journal and messages name it; no secret is in it.
  package var description: String {
    switch self {
    case .server(let server, _): "curl to \(server)"
    case .command(let command): "sendmail to \(command)"
    }
  }
}
