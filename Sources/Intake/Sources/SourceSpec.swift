// SPDX-License-Identifier: Apache-2.0
package import Diagnostics

/// Files of one kind and how to read them, as a configuration or the command line names them.
package struct SourceSpec: Hashable, Sendable {
  /// A file pattern or constant as written, with its place in the configuration.
  package struct Written: Hashable, Sendable {
    /// What is written.
    package let text: String
    /// Where; `nil` on the command line.
    package let location: SourceLocation?

    /// A text and its place.
    package init(_ text: String, at location: SourceLocation? = nil) {
      self.text = text
      self.location = location
    }
  }

  /// What the files hold.
  package var kind: SourceKind
  /// The format that files of a venue must have, such as `binance_metrics`; `nil` where their content
  /// tells it.
  package var format: String?
  /// File names or patterns with `*` and `?`.
  package var files: [Written]
  /// The folder that relative names start from; empty for the current one.
  package var folder: String
  /// The file's name of each canonical column that is renamed.
  package var columns: [Column: String]
  /// Canonical columns with a fixed value.
  package var constants: [Column: Written]
  /// Whether the sides of all populations must add up to the same.
  package var isBalanced: Bool
  /// Whether each market's newest row is left out; of levels, each asset and venue's newest map.
  package var dropsLast: Bool
  /// Whether it is fine that a pattern finds nothing.
  package var mayBeAbsent: Bool
  /// What was noticed when the source was made, such as a folder that is not read.
  package var warnings: [Diagnostic]

  /// A source of `files`, read as they are.
  package init(
    _ kind: SourceKind,
    format: String? = nil,
    files: [Written],
    folder: String = "",
    columns: [Column: String] = [:],
    constants: [Column: Written] = [:],
    isBalanced: Bool = false,
    dropsLast: Bool = false,
    mayBeAbsent: Bool = false,
    warnings: [Diagnostic] = []
  ) {
    self.kind = kind
    self.format = format
    self.files = files
    self.folder = folder
    self.columns = columns
    self.constants = constants
    self.isBalanced = isBalanced
    self.dropsLast = dropsLast
    self.mayBeAbsent = mayBeAbsent
    self.warnings = warnings
  }

  /// The name a canonical column has in the files.
  func name(of column: Column) -> String { columns[column] ?? column.rawValue }
}
