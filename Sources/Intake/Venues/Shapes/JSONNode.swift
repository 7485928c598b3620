// SPDX-License-Identifier: Apache-2.0

/// One value of a JSON text with all it holds, and where it stands.
///
/// It is for the payloads of venues, which are small and nested; rows of our own are read without it.
struct JSONNode: Sendable {
  /// What a value is.
  enum Content: Sendable {
    case null
    case flag
    /// The bytes of the number.
    case number(Range<Int>)
    /// The bytes between the quotes, and the text they are.
    case string(Range<Int>, String)
    case list([JSONNode])
    case object([(name: String, node: JSONNode)])
  }

  /// Byte offset of its first byte.
  let offset: Int
  /// Byte offset behind it and the blanks that follow.
  let end: Int
  /// What it is.
  let content: Content
}

extension JSONNode {
  /// The value that is the whole text of `bytes`, a byte order mark apart.
  ///
  /// - Throws: where the text is no JSON value, or has something behind it, as JSON Lines do.
  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(JSONFault) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    var cursor = JSONCursor(bytes, line: start..<bytes.count, spansLines: true)
    self = try cursor.node(bytes)
    guard cursor.isAtEnd else {
      throw JSONFault(summary: "something follows the value", offset: cursor.offset)
    }
  }

  /// The items of a list; `nil` of anything else.
  var items: [JSONNode]? { if case .list(let items) = content { items } else { nil } }

  /// The members of an object; `nil` of anything else.
  var members: [(name: String, node: JSONNode)]? {
    if case .object(let members) = content { members } else { nil }
  }

  /// The member called `name`; `nil` of anything but an object that has it.
  subscript(name: String) -> JSONNode? { members?.first { $0.name == name }?.node }

  /// The value at the end of the members called `path`.
  subscript(path: [String]) -> JSONNode? {
    path.reduce(self) { (node: JSONNode?, name) in node?[name] }
  }

  /// Whether this is a number or a string.
  var isCell: Bool {
    switch content {
    case .number, .string: true
    case .null, .flag, .list, .object: false
    }
  }
}

extension JSONCursor {
  /// The next value with all it holds, nested at most 64 deep.
  fileprivate mutating func node(
    _ bytes: UnsafeBufferPointer<UInt8>,
    depth: Int = 0
  ) throws(JSONFault) -> JSONNode {
    let start = offset
    guard depth < 64 else { throw JSONFault(summary: "nested too deep", offset: start) }
    let content = try content(bytes, depth)
    return JSONNode(offset: start, end: offset, content: content)
  }

  private mutating func content(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ depth: Int
  ) throws(JSONFault) -> JSONNode.Content {
    let start = offset
    if take("[") { return try list(bytes, depth) }
    if take("{") { return try object(bytes, depth) }
    switch try value() {
    case .null: return .null
    case .other: return .flag
    case .number(let range): return .number(range)
    case .string(let text):
      // Without an escape the text stands between the quotes as it is.
      let inside = (start + 1)..<(start + 1 + text.count)
      return .string(inside, String(decoding: text, as: UTF8.self))
    }
  }

  private mutating func list(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ depth: Int
  ) throws(JSONFault) -> JSONNode.Content {
    if take("]") { return .list([]) }
    var items: [JSONNode] = []
    repeat { items.append(try node(bytes, depth: depth + 1)) } while take(",")
    try need("]")
    return .list(items)
  }

  private mutating func object(
    _ bytes: UnsafeBufferPointer<UInt8>,
    _ depth: Int
  ) throws(JSONFault) -> JSONNode.Content {
    if take("}") { return .object([]) }
    var members: [(name: String, node: JSONNode)] = []
    var seen: Set<String> = []
    repeat {
      let at = offset
      let name = String(decoding: try string(), as: UTF8.self)
      if !seen.insert(name).inserted {
        throw JSONFault(summary: "`\(name)` stands twice in the object", offset: at)
      }
      try need(":")
      members.append((name, try node(bytes, depth: depth + 1)))
    } while take(",")
    try need("}")
    return .object(members)
  }
}
