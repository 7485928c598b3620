// SPDX-License-Identifier: Apache-2.0

/// The lines of a table in plain text: the first column on the left, the others on the right if they
/// hold numbers, two blanks between them.
///
/// A table that is wider than a mail's text has the first column on lines of its own. Nothing is ever
/// cut, so a number stays whole.
///
/// - Parameters:
///   - rows: The rows, the heads among them; all as long as the first.
///   - isNumeric: Whether all but the first column hold numbers.
///   - width: How many characters a line has at most, if the columns allow.
/// - Returns: The lines, without blanks at their ends.
func tableLines(
  _ rows: [[String]],
  isNumeric: Bool = true,
  width: Int = mailWidth
) -> [String] {
  guard let columns = rows.first?.count, columns > 0 else { return [] }
  let widths = (0..<columns).map { column in rows.map { $0[column].count }.max() ?? 0 }
  let isWide = widths.reduce(2 * (columns - 1), +) > width
  return rows.flatMap { row in
    let cells = zip(row, widths).dropFirst().map { cell, width in
      let blanks = String(repeating: " ", count: width - cell.count)
      return "  " + (isNumeric ? blanks + cell : cell + blanks)
    }
    let values = cells.joined()
    if isWide { return [row[0], trimmedEnd(values)] }
    let head = row[0] + String(repeating: " ", count: widths[0] - row[0].count)
    return [trimmedEnd(head + values)]
  }
}

/// How many characters a line of a mail's text has at most.
let mailWidth = 72

/// `line` without blanks at its end.
func trimmedEnd(_ line: String) -> String {
  String(line.reversed().drop { $0 == " " }.reversed())
}
