// SPDX-License-Identifier: Apache-2.0
package import Diagnostics
package import Styles

/// What a mail looks like, and what its drawings do.
package struct LetterStyles: Sendable {
  /// What is written on the elements of the mail, and what stays in its head.
  let rules: MailRules
  /// The site's sheet, whose colours mail and drawings share.
  package let site: StyleSheet

  /// The rules of the mail's own sheet, with the colours of the site's.
  ///
  /// - Throws: All in the sheet that a mail cannot have; see `MailRules`.
  package init(mail: StyleSheet, site: StyleSheet) throws(ReportError) {
    rules = try MailRules(mail, palette: site)
    self.site = site
  }
}
