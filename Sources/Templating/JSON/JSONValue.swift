// SPDX-License-Identifier: Apache-2.0

/// A JSON value as written: objects keep their order, numbers their digits.
package struct JSONValue: Sendable {
  /// What the value is.
  package enum Content: Sendable {
    case null
    case flag(Bool)
    /// The digits as they stand in the file.
    case number(String)
    case text(String)
    case array([JSONValue])
    case object([Member])
  }

  /// One name of an object with its value.
  package struct Member: Sendable {
    /// The name, unique in its object.
    package let name: String
    /// What it names.
    package let value: JSONValue
    /// Where the name starts in the file, in bytes.
    let offset: Int
  }

  /// What the value is.
  package let content: Content
  /// Where the value starts in the file, in bytes.
  package let offset: Int
}
