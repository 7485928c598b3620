// SPDX-License-Identifier: Apache-2.0

/// Writes the rows of a CSV file whose fields need no quoting.
struct RowWriter: Sendable {
  /// What was written.
  private(set) var bytes: [UInt8]

  /// A file with its header.
  init(header: String) { bytes = Array((header + "\n").utf8) }

  /// Adds bytes that need no quoting.
  mutating func add(_ bytes: [UInt8]) { self.bytes += bytes }

  /// Adds text that needs no quoting.
  mutating func add(_ text: String) { bytes += text.utf8 }

  /// Adds the digits of a whole number above zero.
  mutating func add(_ value: Int) {
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(UInt8(48 + rest % 10))
      rest /= 10
    } while rest > 0
    bytes[start...].reverse()
  }
}
