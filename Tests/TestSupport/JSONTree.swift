// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A JSON document as a value.
public enum JSONTree: Hashable, Decodable, Sendable {
  case null
  case flag(Bool)
  case number(Double)
  case text(String)
  case list([JSONTree])
  case object([String: JSONTree])

  /// The document in `text`.
  public init(_ text: String) throws {
    self = try JSONDecoder().decode(JSONTree.self, from: Data(text.utf8))
  }

  /// Reads any value.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Double.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSONTree].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSONTree].self))
    }
  }

  /// The member `name` of an object; `nil` for anything else.
  public subscript(name: String) -> JSONTree? {
    if case .object(let members) = self { members[name] } else { nil }
  }

  /// The elements of a list; empty for anything else.
  public var elements: [JSONTree] { if case .list(let list) = self { list } else { [] } }

  /// The members of an object; empty for anything else.
  public var members: [String: JSONTree] {
    if case .object(let members) = self { members } else { [:] }
  }

  /// The text; `nil` for anything else.
  public var string: String? { if case .text(let text) = self { text } else { nil } }

  /// The number; `nil` for anything else.
  public var double: Double? { if case .number(let number) = self { number } else { nil } }
}
