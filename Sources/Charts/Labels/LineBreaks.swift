// SPDX-License-Identifier: Apache-2.0

/// Breaks text into lines of measured length, for drawings, where nothing breaks lines by itself.
///
/// A line ends at a blank, and never inside what belongs to a number: "12.5 to 1", "in 2025". Lines are
/// about equally long.
package struct LineBreaks: Sendable {
  /// The pixels a line may take.
  let width: Double
  /// The pixels that a text takes.
  let measure: @Sendable (String) -> Double

  /// Breaks lines at `width` pixels as `measure` counts them.
  package init(width: Double, measure: @escaping @Sendable (String) -> Double) {
    (self.width, self.measure) = (width, measure)
  }

  /// `text` in at most `count` lines; `nil` if it does not fit.
  ///
  /// - Complexity: O(n²) in the words.
  package func lines(of text: String, atMost count: Int) -> [String]? {
    let units = Self.units(of: text)
    guard let filled = fill(units, width), filled.count <= count else { return nil }
    // The narrowest lines of the same number are the most even.
    var best = filled
    for step in 1...30 {
      guard let even = fill(units, width * (1 - Double(step) / 40)), even.count == filled.count
      else { break }
      best = even
    }
    return best
  }

  /// `text` on one line, with what does not fit left out behind a blank, never inside a number; an
  /// ellipsis stands for it.
  ///
  /// - Returns: The whole text if it fits. A first word that is too long itself is cut inside.
  package func shortened(_ text: String) -> String {
    let whole = Self.words(of: text).joined(separator: " ")
    if measure(whole) <= width { return whole }
    var kept = Self.units(of: text)
    let first = kept.first ?? ""
    while kept.count > 1 {
      kept.removeLast()
      let line = Self.withoutStop(kept.joined(separator: " ")) + "…"
      if measure(line) <= width { return line }
    }
    return cut(first)
  }

  /// `text` in at most `count` lines, its last one shortened where it does not fit.
  package func shortenedLines(of text: String, atMost count: Int) -> [String] {
    if let lines = lines(of: text, atMost: count) { return lines }
    var lines: [String] = []
    var rest = Self.units(of: text).map { measure($0) > width ? cut($0) : $0 }[...]
    while lines.count < count - 1, !rest.isEmpty {
      var line = rest.removeFirst()
      while let next = rest.first, measure("\(line) \(next)") <= width {
        line += " \(next)"
        rest.removeFirst()
      }
      lines.append(line)
    }
    return rest.isEmpty ? lines : lines + [shortened(rest.joined(separator: " "))]
  }
}

extension LineBreaks {
  /// The lines of `units`, each as full as it can be; `nil` if one of them is too long for a line.
  private func fill(_ units: [String], _ width: Double) -> [String]? {
    var lines: [String] = []
    for unit in units {
      if measure(unit) > width { return nil }
      if let last = lines.last, measure("\(last) \(unit)") <= width {
        lines[lines.count - 1] = "\(last) \(unit)"
      } else {
        lines.append(unit)
      }
    }
    return lines
  }

  /// As much of a word as fits, never ending inside a number.
  private func cut(_ word: String) -> String {
    var kept = Substring(word)
    while kept.count > 1, measure("\(kept)…") > width { kept.removeLast() }
    let isInside = kept.last?.isNumber ?? false
    while isInside, kept.count > 1, let last = kept.last, last.isNumber || ".,$".contains(last) {
      kept.removeLast()
    }
    return Self.withoutStop(String(kept)) + "…"
  }

  /// A text without the comma or colon that an ellipsis would follow.
  private static func withoutStop(_ text: String) -> String {
    var text = Substring(text)
    while let last = text.last, ",:;.".contains(last) { text.removeLast() }
    return String(text)
  }

  private static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace }.map(String.init)
  }

  /// The parts of `text` that stay on one line: words, and numbers with the words beside them.
  static func units(of text: String) -> [String] {
    var units: [[String]] = []
    for word in words(of: text) {
      if let last = units.last?.last, binds(last, word) {
        units[units.count - 1].append(word)
      } else {
        units.append([word])
      }
    }
    // A row of many numbers is a list, which may break.
    return units.flatMap { $0.count > 5 ? $0 : [$0.joined(separator: " ")] }
  }

  private static func binds(_ word: String, _ next: String) -> Bool {
    let isNumber = word.last?.isNumber ?? false
    let startsNumber = next.contains { $0.isNumber }
    return isNumber || word.count <= 2 && word.allSatisfy(\.isLetter) && startsNumber
  }
}
