// SPDX-License-Identifier: Apache-2.0
internal import Figures

/// `text` as a string of JavaScript with its quotes.
///
/// It is JSON in which what may not stand in a script is escaped: `<` and `>`, which would end or
/// open an element where the file is written into a page, `&`, and the two line ends of Unicode that
/// JavaScript had and JSON has not.
func scriptString(_ text: String) -> String {
  var escaped = ""
  for scalar in jsonString(text).unicodeScalars {
    switch scalar {
    case "<": escaped += "\\u003c"
    case ">": escaped += "\\u003e"
    case "&": escaped += "\\u0026"
    case "\u{2028}": escaped += "\\u2028"
    case "\u{2029}": escaped += "\\u2029"
    default: escaped.unicodeScalars.append(scalar)
    }
  }
  return escaped
}
