// SPDX-License-Identifier: Apache-2.0

/// One member of a JSON object.
struct JSONMember {
  /// Its name.
  let name: String
  /// What it holds.
  let value: JSONValue
  /// Where the value starts, in bytes of the file.
  let offset: Int
}

extension JSONCursor {
  /// The members of the object that comes next, in their order.
  mutating func members() throws(JSONFault) -> [JSONMember] {
    var members: [JSONMember] = []
    try need("{")
    if take("}") { return members }
    repeat {
      let name = String(decoding: try string(), as: UTF8.self)
      try need(":")
      let at = offset
      members.append(JSONMember(name: name, value: try value(), offset: at))
    } while take(",")
    try need("}")
    return members
  }
}
