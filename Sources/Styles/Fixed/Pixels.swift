// SPDX-License-Identifier: Apache-2.0

/// The number in `12px`, `-4.5` or `0`; `nil` for any other text.
func pixels(_ text: String) -> Double? {
  guard let number = Double(text.hasSuffix("px") ? String(text.dropLast(2)) : text) else {
    return nil
  }
  return number.isFinite ? number : nil
}

/// What `text` is in px if `whole` px are 100%; the whole if there is no text.
func pixels(_ text: String?, of whole: Double) -> Double? {
  guard let text else { return whole }
  return text.hasSuffix("%")
    ? pixels(String(text.dropLast())).map { $0 * whole / 100 } : pixels(text)
}

/// `number` with at most so many `places` behind the point, and none that say nothing; never `-0`.
///
///     decimal(12.5)   // "12.5"
func decimal(_ number: Double, places: Int = 2) -> String {
  let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
  let units = Int((abs(number) * Double(unit)).rounded())
  let sign = number < 0 && units > 0 ? "-" : ""
  // Behind a leading 1 the zeros at the front of the fraction are kept.
  var fraction = String(unit + units % unit).dropFirst()
  while fraction.last == "0" { fraction.removeLast() }
  return sign + "\(units / unit)" + (fraction.isEmpty ? "" : ".\(fraction)")
}
