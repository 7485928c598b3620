// SPDX-License-Identifier: Apache-2.0

/// The shortest decimal that reads back as `value`: for data files, without an exponent.
///
///     exact(0.1)      // "0.1"
///     exact(5e10)     // "50000000000"
///     exact(1e-7)     // "0.0000001"
///
/// - Parameter value: Any finite number; one that is not finite gives an empty cell.
/// - Returns: ASCII digits, an ordinary minus, a point only before decimals; never "-0".
package func exact(_ value: Double) -> String {
  guard value.isFinite else { return "" }
  if let whole = Int(exactly: value), abs(whole) < 1 << 53 { return String(whole) }
  let text = value.description
  guard let mark = text.firstIndex(of: "e") else { return trimmed(text) }
  let exponent = Int(text[text.index(after: mark)...]) ?? 0
  return shifted(text[..<mark], by: exponent)
}

/// `mantissa` with its point moved `exponent` places to the right.
private func shifted(_ mantissa: Substring, by exponent: Int) -> String {
  let sign = mantissa.hasPrefix("-") ? "-" : ""
  let parts = mantissa.drop { $0 == "-" }.split(separator: ".")
  let whole = parts.first.map(String.init) ?? ""
  let decimals = parts.count > 1 && parts[1] != "0" ? String(parts[1]) : ""
  let digits = whole + decimals
  let point = whole.count + exponent
  if point <= 0 { return sign + "0." + String(repeating: "0", count: -point) + digits }
  if point >= digits.count {
    return sign + digits + String(repeating: "0", count: point - digits.count)
  }
  return sign + String(digits.prefix(point)) + "." + String(digits.dropFirst(point))
}
