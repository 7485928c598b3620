// SPDX-License-Identifier: Apache-2.0

/// Foreign text made fit for one line of a terminal: ASCII, at most `limit` characters.
///
/// What is not printable becomes `?`; blanks in a row become one.
package func printable(_ text: some StringProtocol, limit: Int = 200) -> String {
  var shown = ""
  for scalar in text.unicodeScalars {
    if shown.unicodeScalars.count == limit { return shown + "..." }
    let isBlank = scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t"
    if isBlank {
      if !shown.isEmpty, shown.last != " " { shown += " " }
    } else {
      shown.unicodeScalars.append((33..<127).contains(scalar.value) ? scalar : "?")
    }
  }
  return shown.last == " " ? String(shown.dropLast()) : shown
}
