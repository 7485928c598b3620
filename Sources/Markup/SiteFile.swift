// SPDX-License-Identifier: Apache-2.0

/// One file of a site: where it goes and what is in it.
package struct SiteFile: Hashable, Sendable {
  /// The path from the site's root with `/` between parts, never starting with one, such as
  /// `2025/12/17/index.html`; no part is empty, `.` or `..`.
  package let path: String
  /// The whole content.
  package let bytes: [UInt8]

  /// The file at `path` holding `bytes`.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}
