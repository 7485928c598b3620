// SPDX-License-Identifier: Apache-2.0

/// A JSON value as written: objects keep their order, numbers their digits.
package struct JSONValue: Sendable {
  /// What a value is.
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

    /// The member `name`, which is to be unique in its object.
    package init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// What the value is.
  package let content: Content
  /// Where the value starts in the file, in bytes; 0 for one that the program made.
  let offset: Int

  /// The value `content`, made by the program.
  package init(_ content: Content) { self.init(content, at: 0) }

  /// The value `content`, read at `offset`.
  init(_ content: Content, at offset: Int) {
    self.content = content
    self.offset = offset
  }
}
