// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

extension Configuration {
  /// How notes go out by mail; addresses, servers and rates are texts with their places, which whoever
  /// uses them reads.
  package struct Mail: Hashable, Sendable {
    /// Who sends: `Leverage Notes <notes@example.org>`.
    package var from: SourceSpec.Written?
    /// Who gets the answers; `nil` for the sender.
    package var replyTo: SourceSpec.Written?
    /// The list's name, as `notes.example.org`; `nil` for one after the site's address.
    package var listID: SourceSpec.Written?
    /// Where readers leave the list: an address of `https` with `{recipient}` in it, one of `mailto`,
    /// or both.
    package var unsubscribe: [SourceSpec.Written] = []
    /// The file of the readers, its path beginning where the configuration's does.
    package var to: SourceSpec.Written?
    /// The server, as `smtps://mail.example.org`.
    package var smtp: SourceSpec.Written?
    /// The command that takes mails, with its arguments.
    package var sendmail: SourceSpec.Written?
    /// How many readers one mail goes to, at least 1.
    package var batch = 1
    /// How many mails go out in a time, as `10/s`.
    package var rate: SourceSpec.Written?
    /// Whether two charts go along as pictures.
    package var hasPictures = true
    /// How old a note may be when it is sent, in seconds; `nil` for what fits the cadence.
    package var maxAge: Int?
    /// The folder of what was sent to whom, its path beginning where the configuration's does; `nil`
    /// for `Mail` beside it.
    package var journal: SourceSpec.Written?
    /// Where it begins.
    package var location: SourceLocation?

    /// Nothing chosen.
    package init() {}
  }
}
