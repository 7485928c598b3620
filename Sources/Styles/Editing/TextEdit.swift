// SPDX-License-Identifier: Apache-2.0

/// New bytes in the place of some of a text.
struct TextEdit {
  /// What goes; empty to insert only.
  let range: Range<Int>
  /// What comes.
  let text: String
}

extension [UInt8] {
  /// These bytes after `edits`, which stand in order and do not overlap; all else stays as it is.
  ///
  /// - Complexity: O(n) in the bytes.
  func edited(by edits: [TextEdit]) -> [UInt8] {
    var (written, at): ([UInt8], Int) = ([], 0)
    written.reserveCapacity(count)
    for edit in edits {
      written += self[at..<edit.range.lowerBound]
      written += edit.text.utf8
      at = edit.range.upperBound
    }
    return written + self[at...]
  }
}

extension String {
  /// The text as the value of an attribute in double quotes, or between tags.
  var escaped: String {
    replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("\"", with: "&quot;")
  }
}
