// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// Which note is to go out by mail, to whom, and how.
package struct EmailRequest: Sendable {
  /// What a build of the site would read; its output is where the site is published.
  package var build: BuildRequest
  /// The note's day as YYYY-MM-DD, or `latest`.
  package var date = "latest"
  /// The file of the readers; `nil` for the configuration's.
  package var recipients: String?
  /// The time taken for now: the mail's date, and how old the note is.
  package var now: Instant
  /// Whether charts go along as pictures, where the configuration wants them.
  package var hasPictures = true
  /// Who gets it although the journal says no: those of whom nobody can say, and those refused.
  package var resendsUncertain = false
  package var resendsRefused = false
  /// The values of ``Login/userVariable`` and ``Login/passwordVariable``.
  package var user: String?
  package var password: String?

  /// The mail of the newest note of `build`, sent at `now`.
  package init(_ build: BuildRequest, now: Instant) { (self.build, self.now) = (build, now) }
}
