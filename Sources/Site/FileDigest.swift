// SPDX-License-Identifier: Apache-2.0
package import Markup

/// The digest of one file, taken of its bytes, so that nobody needs to take it again.
package struct FileDigest: Hashable, Sendable {
  /// The file's path in the site.
  package let path: String
  /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package let text: String

  /// The digest `text`, which was taken of the file at `path`.
  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The digest of `file`.
  ///
  /// - Complexity: O(n) in its bytes.
  package init(of file: SiteFile) {
    path = file.path
    text = contentDigest(of: file.bytes)
  }
}
