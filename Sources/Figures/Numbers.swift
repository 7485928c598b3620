// SPDX-License-Identifier: Apache-2.0

/// `value` for reading: true minus, thousands grouped by commas, exactly `places` decimals.
package func number(_ value: Double, places: Int = 0) -> String {
  let digits = fixed(abs(value), places: places)
  return minus(of: value, before: digits) + grouped(digits)
}

/// `value` with its sign, `+` or true minus; zero has none.
package func signed(_ value: Double, places: Int) -> String {
  let text = number(value, places: places)
  let isZero = text.allSatisfy { "0.,".contains($0) }
  return value > 0 && !isZero ? "+" + text : text
}

/// A whole count with its thousands grouped.
package func count(_ value: Int) -> String { number(Double(value)) }

/// A fraction as per cent with one decimal: `0.926` is "92.6%".
package func percent(_ fraction: Double, places: Int = 1) -> String {
  number(fraction * 100, places: places) + "%"
}

/// A fraction as per cent with its sign: `-0.852` is "−85.2%".
package func signedPercent(_ fraction: Double, places: Int = 1) -> String {
  signed(fraction * 100, places: places) + "%"
}

/// The change of a ratio as a multiple: "×2.3".
package func multiple(_ factor: Double) -> String {
  "×" + number(factor, places: factor < 99 ? 1 : 0)
}

/// A small count in words up to twelve, digits beyond: "three", "24".
package func counted(_ value: Int) -> String {
  let words = [
    "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
  ]
  return words.indices.contains(value) ? words[value] : count(value)
}

/// The true minus of a negative number, or nothing where its digits are all zero.
func minus(of value: Double, before digits: String) -> String {
  value < 0 && !digits.allSatisfy { "0.".contains($0) } ? "−" : ""
}

private func grouped(_ digits: String) -> String {
  let parts = digits.split(separator: ".", maxSplits: 1)
  guard let whole = parts.first, whole.count > 3 else { return digits }
  var text = ""
  for (index, digit) in whole.enumerated() {
    if index > 0, (whole.count - index).isMultiple(of: 3) { text.append(",") }
    text.append(digit)
  }
  return parts.count > 1 ? text + "." + parts[1] : text
}
