// SPDX-License-Identifier: Apache-2.0

/// A file that an earlier build checked and published, and that stands in the output as it was.
///
/// Why it needs no second look: its digest was taken from the bytes that passed the gate (a page
/// only if it had no finding at all), by this very program, and is kept with the program's identity
/// under a checksum of its own. Who makes a value of this type has found bytes of that digest in the
/// output; who publishes it looks again, and links the file itself, so that no other bytes can take
/// its place.
package struct KeptFile: Hashable, Sendable {
  /// The path from the site's root, as in ``SiteFile``.
  package let path: String
  /// How many bytes it has.
  package let size: Int
  /// The SHA-256 of its bytes, 64 lower-case hexadecimal digits.
  package let digest: String
  /// How the file stood when its bytes were last known to have that digest.
  package let mark: FileMark

  /// The file at `path`, whose bytes have `digest` as long as it stands as `mark` tells.
  package init(path: String, size: Int, digest: String, mark: FileMark) {
    self.path = path
    self.size = size
    self.digest = digest
    self.mark = mark
  }
}

/// What a file system says of a file without reading it; any change to the file changes it.
///
/// The time of the last status change cannot be set by a user, so that a file which was edited and
/// given its old time back has another mark.
package struct FileMark: Hashable, Sendable {
  /// The number of the file.
  package let inode: Int
  /// The last change of the content and of the status, in nanoseconds since 1970.
  package let modified: Int, changed: Int

  /// A mark of these numbers.
  package init(inode: Int, modified: Int, changed: Int) {
    self.inode = inode
    self.modified = modified
    self.changed = changed
  }
}
