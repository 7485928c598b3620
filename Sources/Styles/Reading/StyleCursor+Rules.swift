// SPDX-License-Identifier: Apache-2.0
internal import Diagnostics

extension StyleCursor {
  /// Rules up to the end of the sheet or, if `nested`, up to a `}`, which stays unread.
  mutating func items(nested: Bool) throws(ReportError) -> [StyleItem] {
    var items: [StyleItem] = []
    while true {
      try skipBlanks()
      if isAtEnd || nested && next == UInt8(ascii: "}") { return items }
      if next == UInt8(ascii: "}") { throw place.error(.syntax, "`}` closes nothing") }
      items.append(next == UInt8(ascii: "@") ? try atRule() : .rule(try rule()))
    }
  }

  private mutating func rule() throws(ReportError) -> StyleRule {
    let selectors = try selectors()
    return StyleRule(
      selectors: selectors,
      declarations: try block { cursor throws(ReportError) in try cursor.declarations() }
    )
  }

  /// The at-rules that hold rules.
  private static let groups = ["media", "container", "supports"]
  /// The at-rules that hold declarations.
  private static let descriptors = ["page", "font-face"]

  private mutating func atRule() throws(ReportError) -> StyleItem {
    let start = place
    advance()
    let name = (name() ?? "").lowercased()
    guard (Self.groups + Self.descriptors).contains(name) else {
      let near = nearSpelling(of: name, among: Self.groups + Self.descriptors)
      throw start.error(.atRule, "`@\(name)` is not known here", fix: near.map { "@\($0)" })
    }
    let condition = try value(until: ["{", ";", "}"])
    guard next == UInt8(ascii: "{") else {
      throw start.error(.syntax, "`@\(name)` stands without `{…}`")
    }
    if Self.descriptors.contains(name) {
      let found = try block { cursor throws(ReportError) in try cursor.declarations() }
      return .descriptors(
        StyleDescriptors(name: name, condition: condition, declarations: found)
      )
    }
    let items = try block { cursor throws(ReportError) in try cursor.items(nested: true) }
    return .group(StyleGroup(name: name, condition: condition, items: items, place: start))
  }

  /// What `content` reads between the `{` that comes next and its `}`.
  private mutating func block<Content>(
    _ content: (inout StyleCursor) throws(ReportError) -> Content
  ) throws(ReportError) -> Content {
    let opening = place
    advance()
    let found = try content(&self)
    guard next == UInt8(ascii: "}") else { throw opening.error(.syntax, "`{` is not closed") }
    advance()
    return found
  }
}

extension StyleCursor {
  /// Declarations up to a `}` or the end, which stays unread.
  mutating func declarations() throws(ReportError) -> [Declaration] {
    var found: [Declaration] = []
    while true {
      try skipBlanks()
      if isAtEnd || next == UInt8(ascii: "}") { return found }
      if next == UInt8(ascii: ";") { advance() } else { found.append(try declaration()) }
    }
  }

  private mutating func declaration() throws(ReportError) -> Declaration {
    let start = place
    guard let name = name() else {
      let found = Character(Unicode.Scalar(next))
      throw start.error(.declaration, "a property cannot begin with `\(found)`")
    }
    try skipBlanks()
    guard next == UInt8(ascii: ":") else {
      throw start.error(.declaration, "`\(name)` has no value", fix: "\(name):…")
    }
    advance()
    let (value, isImportant) = split(try value(until: [";", "}"]))
    let isCustom = name.hasPrefix("--")
    guard isCustom || !value.isEmpty else {
      throw start.error(.declaration, "the value of `\(name)` is empty")
    }
    return Declaration(
      name: isCustom ? name : name.lowercased(),
      value: value,
      isImportant: isImportant,
      place: start
    )
  }

  /// A value without its `!important`, and whether it had one.
  private func split(_ value: String) -> (value: String, isImportant: Bool) {
    guard let mark = value.lastIndex(of: "!"),
      value[mark...].dropFirst().drop(while: \.isWhitespace).lowercased() == "important"
    else { return (value, false) }
    return (value[..<mark].trimmingSuffix(while: \.isWhitespace), true)
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while condition: (Character) -> Bool) -> String {
    var rest = self
    while let last = rest.last, condition(last) { rest.removeLast() }
    return String(rest)
  }
}
