// SPDX-License-Identifier: Apache-2.0

/// The stable names of what is found in a mail before it may go out.
package enum MailID: String, CaseIterable {
  /// An element that mail programs drop, or that acts.
  case element = "mail.element"
  /// An attribute that a mail may not have.
  case attribute = "mail.attribute"
  /// A link that is not absolute, or a picture that is no part of the message.
  case link = "mail.link"
  /// Not exactly one `h1`.
  case heading = "mail.heading"
  /// A picture without words in its place.
  case alternative = "mail.alternative"
  /// An element in a form that HTML reads otherwise.
  case form = "mail.form"
  /// Warning: so long that Gmail shows only its beginning.
  case clipped = "mail.clipped"
}
