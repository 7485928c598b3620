// SPDX-License-Identifier: Apache-2.0

/// A place in a file that an author wrote: a data row, a template tag, a configuration key.
///
/// Both numbers start at 1; `column` counts UTF-8 bytes, so that editors and `awk` agree with it.
package struct SourceLocation: Hashable, Sendable {
  /// The file as the user named it, relative to the folder the program was started in.
  package let file: String
  /// 1-based line.
  package let line: Int
  /// 1-based column in UTF-8 bytes.
  package let column: Int

  /// A place in `file`; values below 1 are raised to 1.
  package init(file: String, line: Int, column: Int = 1) {
    self.file = file
    self.line = max(1, line)
    self.column = max(1, column)
  }
}

extension SourceLocation: CustomStringConvertible {
  /// `file:line:column`, which terminals and editors make clickable.
  package var description: String { "\(file):\(line):\(column)" }
}

extension SourceLocation: Comparable {
  /// Orders by file, then line, then column.
  package static func < (a: SourceLocation, b: SourceLocation) -> Bool {
    (a.file, a.line, a.column) < (b.file, b.line, b.column)
  }
}
