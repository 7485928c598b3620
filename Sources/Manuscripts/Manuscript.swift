// SPDX-License-Identifier: Apache-2.0
package import Positioning

/// What an analyst wrote for one day's note: front matter and prose, as values.
///
/// Nothing in it is markup: it is characters, structure, and the names of figures. Templates write
/// the markup, and the note's own figures stand where it names them.
package struct Manuscript: Hashable, Sendable {
  /// Where it stands on the page of its note.
  package enum Place: String, Hashable, Sendable, CaseIterable {
    /// Before the generated commentary.
    case above
    /// In place of the generated paragraphs, and of headline and standfirst where it has its own.
    case instead
  }

  /// The day of the note it belongs to.
  package let day: Day
  /// The file as the user named it, for messages; it is never published.
  package let file: String
  /// The file's bytes.
  package let bytes: [UInt8]
  /// What its front matter says.
  package let front: FrontMatter
  /// The prose; never empty.
  package let blocks: [ProseBlock]

  /// The way from the site's root to the archived source.
  package var archivePath: String { "\(Self.archiveFolder)\(day).md" }

  /// The folder of a site that holds the sources.
  package static let archiveFolder = "data/texts/"
}
