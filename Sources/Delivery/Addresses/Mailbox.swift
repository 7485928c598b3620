// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// Where one person's mail goes, with the person's name if it is known.
///
///     ann@example.org
///     Ann Lee <ann@example.org>
///     "Lee, Ann" <ann@example.org>
///
/// The address is ASCII without blanks, quotes or brackets (RFC 5321's dot-string and domain), and
/// the name has no control characters, so neither can start a second header or command. An address
/// may begin with `-`; whoever hands it to a command must end that command's options first.
package struct Mailbox: Hashable, Sendable {
  /// The person's name without quotes; never empty.
  package let name: String?
  /// `local@domain` as it was written, at most 254 bytes.
  package let address: String

  /// Reads one mailbox; blanks and tabs around it are free.
  ///
  /// - Parameters:
  ///   - text: The mailbox alone.
  ///   - location: Where `text` begins, if that is in a file.
  ///   - stage: The gate that stays shut if it is none.
  /// - Throws: `mail.address`, with the column of the fault.
  package init(
    _ text: String,
    at location: SourceLocation? = nil,
    in stage: Stage = .data
  ) throws(ReportError) {
    do {
      self = try Mailbox(reading: text)
    } catch {
      throw ReportError(stage, error.diagnostic(in: text, at: location))
    }
  }

  /// The address without regard to letter case: what makes two mailboxes the same.
  package var key: String { address.lowercased() }

  init(name: String?, address: String) {
    self.name = name
    self.address = address
  }
}
