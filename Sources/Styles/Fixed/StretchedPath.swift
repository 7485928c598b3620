// SPDX-License-Identifier: Apache-2.0

/// The path `data` with every x and y multiplied; `nil` if it cannot be read or holds an arc.
///
/// An arc stretched unevenly is no arc along its old axes; charts draw none.
///
///     stretched("M0 10l5-2H100z", by: (2, 0.5))   // "M0 5l10-1H200z"
///
/// The grammar is that of [SVG 2, 9.3.9](https://www.w3.org/TR/SVG2/paths.html#PathDataBNF).
func stretched(_ data: String, by factors: (x: Double, y: Double)) -> String? {
  var (written, rest) = ("", Substring(data).drop(while: \.isSeparator))
  while let command = rest.popFirst() {
    guard let axes = axes(of: command), !written.isEmpty || "Mm".contains(command) else {
      return nil
    }
    let numbers = numbers(in: &rest)
    let isComplete = axes.isEmpty ? numbers.isEmpty : numbers.count % axes.count == 0
    guard isComplete, axes.isEmpty || !numbers.isEmpty else { return nil }
    written.append(command)
    for (index, number) in numbers.enumerated() {
      let axis = axes[axes.index(axes.startIndex, offsetBy: index % axes.count)]
      // Relative steps add up, so they need more places than a place does.
      let text = decimal(number * (axis == "x" ? factors.x : factors.y), places: 4)
      written += index > 0 && !text.hasPrefix("-") ? " \(text)" : text
    }
  }
  return written
}

/// What a command's numbers are, in turn; `nil` for an arc and for what is no command.
private func axes(of command: Character) -> String? {
  switch command {
  case "M", "m", "L", "l", "T", "t": "xy"
  case "H", "h": "x"
  case "V", "v": "y"
  case "S", "s", "Q", "q": "xyxy"
  case "C", "c": "xyxyxy"
  case "Z", "z": ""
  default: nil
  }
}

/// The numbers at the start of `rest`, which is left with what follows them.
private func numbers(in rest: inout Substring) -> [Double] {
  var found: [Double] = []
  rest = rest.drop(while: \.isSeparator)
  while let match = rest.prefixMatch(of: /[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/),
    let number = Double(match.0.hasSuffix(".") ? match.0.dropLast() : match.0)
  {
    found.append(number)
    rest = rest[match.range.upperBound...].drop(while: \.isSeparator)
  }
  return found
}

extension Character {
  fileprivate var isSeparator: Bool { isWhitespace || self == "," }
}
