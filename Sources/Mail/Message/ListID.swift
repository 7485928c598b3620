// SPDX-License-Identifier: Apache-2.0

/// The name of a mailing list, by which mail programs sort (RFC 2919).
package struct ListID: Hashable, Sendable {
  /// What people call it; may be empty.
  package let title: String
  /// What programs call it: dotted names of letters, digits and hyphens.
  package let name: String

  /// The list `name`, called `title`.
  package init(title: String, name: String) { (self.title, self.name) = (title, name) }

  /// The list of a site without one of its own, by its address: `notes.example.org` of
  /// `https://example.org/notes/`.
  package init(title: String, ofSiteAt baseURL: String) {
    let rest = baseURL.split(separator: "/", omittingEmptySubsequences: true).dropFirst()
    let host = rest.first?.split(separator: ":").first.map(String.init) ?? "localhost"
    let folders = rest.dropFirst().reversed().map(Self.label)
    self.init(title: title, name: (folders + [host]).joined(separator: "."))
  }

  /// `folder` as a label of a name: what such a label does not take becomes a hyphen.
  private static func label(_ folder: Substring) -> String {
    String(folder.utf8.map { isLetterOrDigit($0) ? Character(UnicodeScalar($0)) : "-" })
  }

  var field: HeaderField { .list(title: title, name: name) }
}
