// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// The user and password that a mail server asks for; neither is ever shown.
package struct Login: Hashable, Sendable {
  let user: String
  let password: String

  /// The environment variable with the user.
  package static let userVariable = "LEVERAGE_NOTES_SMTP_USER"
  /// The environment variable with the password.
  package static let passwordVariable = "LEVERAGE_NOTES_SMTP_PASSWORD"

  /// The login in the values of the two environment variables; `nil` if neither is set.
  ///
  /// - Throws: `mail.login` if one is missing, the user is empty or has a colon, or either has a
  ///   line break or NUL.
  package init?(user: String?, password: String?) throws(ReportError) {
    switch (user, password) {
    case (nil, nil): return nil
    case (let user?, let password?):
      self.user = user
      self.password = password
    case (nil, _?): throw fault("\(Self.userVariable) is not set", "set both or neither")
    case (_?, nil): throw fault("\(Self.passwordVariable) is not set", "set both or neither")
    }
    if self.user.isEmpty { throw fault("\(Self.userVariable) is empty", "set or unset both") }
    if self.user.contains(":") {
      throw fault("\(Self.userVariable) has a colon", "use a user without one, or a `.netrc`")
    }
    for (name, value) in [
      (Self.userVariable, self.user), (Self.passwordVariable, self.password),
    ] where value.utf8.contains(where: { $0 < 32 || $0 == 127 }) {
      throw fault("\(name) has a line break or another control character", "set it without")
    }
  }
}

extension Login: CustomStringConvertible, CustomReflectable {
  /// A word instead of the secrets.
  package var description: String { "a login" }
  /// Nothing, so that no dump shows the secrets.
  package var customMirror: Mirror { Mirror(self, children: []) }
}

private func fault(_ summary: String, _ fix: String) -> ReportError {
  ReportError(
    .configuration,
    Diagnostic(.error, DeliveryID.login.rawValue, summary, fix: fix)
  )
}
