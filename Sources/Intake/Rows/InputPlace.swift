// SPDX-License-Identifier: Apache-2.0

/// The file and line an observation was read from.
package struct InputPlace: Hashable, Sendable, Comparable {
  /// Index into the dataset's files.
  package let file: UInt32
  /// 1-based line on which the row starts.
  package let line: UInt32

  /// A line of a file.
  package init(file: Int, line: UInt32) {
    self.file = UInt32(clamping: file)
    self.line = line
  }

  /// Orders by file, then line.
  package static func < (a: InputPlace, b: InputPlace) -> Bool {
    a.file != b.file ? a.file < b.file : a.line < b.line
  }
}
