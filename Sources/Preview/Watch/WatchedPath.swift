// SPDX-License-Identifier: Apache-2.0

/// A file, or a folder whose files are watched down to a depth; it may be missing, and come later.
package struct WatchedPath: Hashable, Sendable {
  /// The path, relative to the current folder or absolute.
  package let path: String
  /// How many folders down files are looked for; 0 for a file, 1 for a folder's own files.
  package let depth: Int

  /// The file at `path`.
  package init(file path: String) {
    self.path = path
    depth = 0
  }

  /// The files in the folder `path` and in those below it, `depth` folders in all.
  package init(folder path: String, depth: Int) {
    self.path = path.isEmpty ? "." : path
    self.depth = depth
  }
}
