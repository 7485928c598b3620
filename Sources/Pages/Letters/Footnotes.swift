// SPDX-License-Identifier: Apache-2.0

/// The addresses of a plain text, which stand at its end, each once, and are cited by number.
struct Footnotes: Sendable {
  private(set) var addresses: [String] = []

  /// What stands in the text for `address`: "[2]".
  mutating func mark(_ address: String) -> String {
    let known = addresses.firstIndex(of: address)
    if known == nil { addresses.append(address) }
    return "[\((known ?? addresses.count - 1) + 1)]"
  }

  /// The notes themselves: "[2] https://example.org/notes/".
  var lines: [String] { addresses.enumerated().map { "[\($0 + 1)] \($1)" } }
}
