// SPDX-License-Identifier: Apache-2.0

/// `text` with every line that is longer than `width` broken at blanks.
///
/// What a line is broken into is set in as the line was: behind `- ` or `1. ` under its first word,
/// behind `> ` again with the mark. A word is never broken, so numbers and addresses stay whole. More
/// than one empty line in a row become one.
///
/// - Complexity: O(n) in the characters.
func filled(_ text: String, width: Int = mailWidth) -> String {
  var lines: [String] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    let line = trimmedEnd(String(line))
    if line.isEmpty, lines.last?.isEmpty ?? true { continue }
    lines += line.count <= width ? [line] : broken(line, width)
  }
  while lines.last?.isEmpty == true { lines.removeLast() }
  return lines.map { $0 + "\n" }.joined()
}

private func broken(_ line: String, _ width: Int) -> [String] {
  let (first, further) = margins(of: line)
  var lines: [String] = []
  var current = first
  var isBare = true
  for word in line.dropFirst(first.count).split(separator: " ") {
    if !isBare, current.count + 1 + word.count > width {
      lines.append(current)
      (current, isBare) = (further, true)
    }
    current += (isBare ? "" : " ") + word
    isBare = false
  }
  return lines + [current]
}

/// What stands before the words of a line, and before those of the lines it is broken into.
private func margins(of line: String) -> (first: String, further: String) {
  let quote = line.prefix { $0 == " " || $0 == ">" }
  let rest = line.dropFirst(quote.count)
  let mark = rest.prefix { $0.isNumber || "-.[]".contains($0) }
  let isMark =
    ["-", ".", "]"].contains { mark.hasSuffix($0) } && rest.dropFirst(mark.count).first == " "
  guard isMark else { return (String(quote), String(quote)) }
  return (
    quote + mark + " ", quote + String(repeating: " ", count: mark.count + 1)
  )
}
