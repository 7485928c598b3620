// SPDX-License-Identifier: Apache-2.0

/// One `{{…}}` of a template.
struct Tag: Hashable, Sendable {
  /// What the character after the braces makes of the tag.
  enum Sigil: Hashable, Sendable {
    case variable, raw, section, inverted, close, partial, parent, block, comment
  }

  let sigil: Sigil
  /// The name inside, without blanks; `.` for the implicit iterator.
  let name: String
  /// The bytes of the whole tag, braces included.
  let range: Range<Int>
  /// The blanks before the tag, if it stands alone on its line; the line then leaves no trace.
  var margin: Range<Int>?
  /// The blanks before the tag, if it is the first thing on a line that it shares.
  var lead: Range<Int>?

  /// The parts of a dotted name; none for `.`.
  var parts: [String] {
    name == "." ? [] : name.split(separator: ".").map(String.init)
  }

  /// The tag as its author would write it, for messages.
  var text: String {
    switch sigil {
    case .variable: "{{\(name)}}"
    case .raw: "{{{\(name)}}}"
    case .section: "{{#\(name)}}"
    case .inverted: "{{^\(name)}}"
    case .close: "{{/\(name)}}"
    case .partial: "{{>\(name)}}"
    case .parent: "{{<\(name)}}"
    case .block: "{{$\(name)}}"
    case .comment: "{{!}}"
    }
  }
}

extension Tag.Sigil {
  /// Whether a `{{/…}}` must follow.
  var opens: Bool {
    switch self {
    case .section, .inverted, .parent, .block: true
    default: false
    }
  }

  /// Whether the tag belongs to inheritance.
  var inherits: Bool { self == .parent || self == .block }
}
