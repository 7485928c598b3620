// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What a publication did; the manifest is in no count.
package struct Receipt: Hashable, Sendable {
  /// How many files are new or changed.
  package let written: Int
  /// How many files were in the output with the same bytes, so that inode and time stayed.
  package let unchanged: Int
  /// How many files of the earlier site left.
  package let removed: Int
  /// The bytes of the site's files.
  package let bytes: Int
  /// The bytes of the files that were written.
  package let bytesWritten: Int
  /// Whether the output was replaced; `false` if it had been exactly this site, and was not touched.
  package let isReplaced: Bool
  /// How long the linking of the unchanged files took.
  package let linking: Duration
  /// Warnings: `site.changed-by-hand`, `site.not-tidied`.
  package var warnings: [Diagnostic]
}
