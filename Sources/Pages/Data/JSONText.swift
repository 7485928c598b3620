// SPDX-License-Identifier: Apache-2.0
internal import Figures

/// A JSON value to be written; objects keep the order of their members.
package indirect enum JSONText: Sendable {
  case null
  case text(String)
  case number(Double)
  case flag(Bool)
  case list([JSONText])
  case object([(String, JSONText)])

  /// The value, or `null` where there is none.
  package static func optional(_ number: Double?) -> JSONText {
    number.map(JSONText.number) ?? .null
  }

  /// The value, or `null` where there is none.
  package static func optional(_ text: String?) -> JSONText { text.map(JSONText.text) ?? .null }

  /// The bytes: UTF-8, one member or element a line, indented by two, with a line end.
  package var bytes: [UInt8] {
    var output: [UInt8] = []
    write(to: &output, indent: 0)
    output.append(UInt8(ascii: "\n"))
    return output
  }

  private func write(to output: inout [UInt8], indent: Int) {
    switch self {
    case .null: output += "null".utf8
    case .flag(let flag): output += (flag ? "true" : "false").utf8
    case .number(let number): output += (number.isFinite ? exact(number) : "null").utf8
    case .text(let text): output += jsonString(text).utf8
    case .list(let elements):
      Self.wrap("[", "]", elements, to: &output, indent: indent) { element, output in
        element.write(to: &output, indent: indent + 2)
      }
    case .object(let members):
      Self.wrap("{", "}", members, to: &output, indent: indent) { member, output in
        output += jsonString(member.0).utf8
        output += ": ".utf8
        member.1.write(to: &output, indent: indent + 2)
      }
    }
  }

  private static func wrap<Element>(
    _ open: String,
    _ close: String,
    _ elements: [Element],
    to output: inout [UInt8],
    indent: Int,
    _ write: (Element, inout [UInt8]) -> Void
  ) {
    output += open.utf8
    for (index, element) in elements.enumerated() {
      output += (index > 0 ? ",\n" : "\n").utf8
      output += String(repeating: " ", count: indent + 2).utf8
      write(element, &output)
    }
    if !elements.isEmpty { output += ("\n" + String(repeating: " ", count: indent)).utf8 }
    output += close.utf8
  }
}
