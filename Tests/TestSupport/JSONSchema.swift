// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A JSON Schema of the 2020-12 draft, as far as the project's own use it.
///
/// It knows `type`, `enum`, `const`, `required`, `properties`, `additionalProperties: false`, `items`,
/// `pattern`, `minimum`, `maximum`, `oneOf` and `$ref` into `$defs`. Any other keyword is a fault, so
/// that none is passed over.
public struct JSONSchema: Sendable {
  private let root: JSONTree

  /// The schema in `text`.
  public init(_ text: String) throws { root = try JSONTree(text) }

  /// What is wrong with `document`: each fault with its path.
  public func faults(in document: JSONTree) -> [String] { faults(of: document, by: root, at: "") }

  private func faults(of value: JSONTree, by schema: JSONTree, at path: String) -> [String] {
    schema.members.sorted { $0.key < $1.key }.flatMap { keyword, rule in
      faults(of: value, by: keyword, rule, in: schema, at: path)
    }
  }

  private func faults(
    of value: JSONTree,
    by keyword: String,
    _ rule: JSONTree,
    in schema: JSONTree,
    at path: String
  ) -> [String] {
    func unless(_ holds: Bool, _ fault: String) -> [String] { holds ? [] : ["\(path) \(fault)"] }
    switch keyword {
    case "$schema", "title", "description", "$defs": return []
    case "$ref":
      let name = (rule.string ?? "").replacing("#/$defs/", with: "")
      guard let defined = root["$defs"]?[name] else { return ["`\(name)` is not defined"] }
      return faults(of: value, by: defined, at: path)
    case "type":
      let types = rule.string.map { [$0] } ?? rule.elements.compactMap(\.string)
      return unless(types.contains { value.is($0) }, "is no \(types)")
    case "enum": return unless(rule.elements.contains(value), "is none of \(rule.elements)")
    case "const": return unless(rule == value, "is not \(rule)")
    case "required":
      guard case .object(let members) = value else { return [] }
      return rule.elements.compactMap(\.string).filter { members[$0] == nil }
        .map { "\(path) has no `\($0)`" }
    case "properties":
      return rule.members.sorted { $0.key < $1.key }.flatMap { name, member in
        value[name].map { faults(of: $0, by: member, at: "\(path).\(name)") } ?? []
      }
    case "additionalProperties":
      let known = schema["properties"]?.members ?? [:]
      return value.members.keys.filter { known[$0] == nil }.sorted()
        .map { "\(path) has `\($0)`, which is not described" }
    case "items":
      return value.elements.enumerated().flatMap { index, element in
        faults(of: element, by: rule, at: "\(path)[\(index)]")
      }
    case "pattern":
      let place = value.string?.range(of: rule.string ?? "", options: .regularExpression)
      return unless(value.string == nil || place != nil, "is not like \(rule)")
    case "minimum": return unless(value.holds(rule) { $0 >= $1 }, "is below \(rule)")
    case "maximum": return unless(value.holds(rule) { $0 <= $1 }, "is above \(rule)")
    case "oneOf":
      let choices = rule.elements.map { faults(of: value, by: $0, at: path) }
      let fitting = choices.count { $0.isEmpty }
      return unless(fitting == 1, "is like \(fitting) of the \(choices.count) choices")
    default: return ["\(path): `\(keyword)` is not understood"]
    }
  }
}

extension JSONTree {
  fileprivate func `is`(_ type: String) -> Bool {
    switch (type, self) {
    case ("null", .null), ("boolean", .flag), ("number", .number), ("string", .text),
      ("array", .list), ("object", .object):
      true
    case ("integer", .number(let number)): number == number.rounded()
    default: false
    }
  }

  fileprivate func holds(_ rule: JSONTree, _ test: (Double, Double) -> Bool) -> Bool {
    guard let value = double, let rule = rule.double else { return true }
    return test(value, rule)
  }
}
