// SPDX-License-Identifier: Apache-2.0

/// The first use of a function in a value: `var(--ink,#000)`.
struct FunctionCall {
  /// The value before it.
  let before: Substring
  /// What stands between its commas, without blanks around; never empty.
  let arguments: [String]
  /// The value behind it.
  let after: Substring

  /// Finds `name` in `value`, outside of strings; `nil` if it is not used.
  init?(_ name: String, in value: String) {
    guard let start = Self.start(of: "\(name)(", in: value) else { return nil }
    let inside = value.index(start, offsetBy: name.count + 1)
    var (arguments, depth, quote): ([String], Int, Character?) = ([""], 0, nil)
    for at in value[inside...].indices {
      let character = value[at]
      if quote == nil, depth == 0, character == ")" {
        before = value[..<start]
        after = value[value.index(after: at)...]
        self.arguments = arguments.map(\.trimmed)
        return
      }
      if let open = quote {
        quote = character == open ? nil : open
      } else if "'\"".contains(character) {
        quote = character
      } else if character == "(" {
        depth += 1
      } else if character == ")" {
        depth -= 1
      } else if character == ",", depth == 0 {
        arguments.append("")
        continue
      }
      arguments[arguments.count - 1].append(character)
    }
    return nil
  }

  /// Where `opening` begins as a word of its own, outside of strings.
  private static func start(of opening: String, in value: String) -> String.Index? {
    var (quote, previous): (Character?, Character) = (nil, " ")
    for at in value.indices {
      let character = value[at]
      if let open = quote {
        if character == open { quote = nil }
      } else if "'\"".contains(character) {
        quote = character
      } else if !(previous.isLetter || previous.isNumber || "-_".contains(previous)),
        value[at...].hasPrefix(opening)
      {
        return at
      }
      previous = character
    }
    return nil
  }
}

extension String {
  /// Without blanks at its ends.
  fileprivate var trimmed: String {
    String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
  }
}
