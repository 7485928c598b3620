// SPDX-License-Identifier: Apache-2.0
import Testing

/// A page, and what must be found in it.
struct PageCase: Sendable, CustomTestStringConvertible {
  let name: String
  let text: String
  let expected: [String]
  var testDescription: String { name }

  init(_ name: String, _ text: String, _ expected: [String]) {
    (self.name, self.text, self.expected) = (name, text, expected)
  }
}
