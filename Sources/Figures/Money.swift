// SPDX-License-Identifier: Apache-2.0

/// A notional in US dollars for reading: "$1.62bn", "$54.3bn", "$640.0m", "$96,400".
///
/// Below ten units of the scale two decimals, from ten on one. Of a number that its source rounded,
/// decimals that the rounding cannot carry are left out, and so are trailing zeros: "$50bn".
///
/// - Parameters:
///   - usd: Any finite number.
///   - step: What the source rounded the number to, in dollars; `nil` if it did not.
/// - Returns: The amount with its sign, currency and scale.
package func money(_ usd: Double, step: Double? = nil) -> String {
  let scale = MoneyScale(for: usd)
  let digits = scale.figure(abs(usd), step: step)
  return minus(of: usd, before: digits) + "$" + digits + scale.suffix
}

/// The scale of a notional: thousands stand in full, then millions, billions, trillions.
package struct MoneyScale: Hashable, Sendable {
  /// Dollars in one unit of the scale.
  package let dollars: Double
  /// What is written behind the figure: "", "m", "bn", "tn".
  package let suffix: String

  /// The scale that suits a notional of `usd` dollars.
  package init(for usd: Double) {
    // The next scale starts where one decimal would round up to it.
    (dollars, suffix) =
      switch abs(usd) {
      case 0.99995e12...: (1e12, "tn")
      case 0.99995e9...: (1e9, "bn")
      case 0.99995e6...: (1e6, "m")
      default: (1, "")
      }
  }

  /// `usd` in this scale without its unit: "50", "1.62".
  package func figure(_ usd: Double, step: Double? = nil) -> String {
    guard dollars > 1 else { return number(usd) }
    let value = usd / dollars
    let wanted = abs(value) < 9.995 ? 2 : 1
    let text = number(value, places: min(wanted, places(of: step)))
    return step == nil ? text : trimmed(text)
  }

  /// The figure of an axis tick: "50", "2.5", without trailing zeros.
  package func tick(_ usd: Double) -> String {
    trimmed(number(usd / dollars, places: dollars > 1 ? 2 : 0))
  }

  /// How many decimals a number rounded to `step` dollars has in this scale.
  private func places(of step: Double?) -> Int {
    guard let step, step > 0 else { return 2 }
    var places = 0
    var unit = dollars
    while unit > step * (1 + 1e-9), places < 2 {
      unit /= 10
      places += 1
    }
    return places
  }
}

/// A price in US dollars: "$96,400", "$3.42", "$0.0871".
package func price(_ usd: Double) -> String {
  let size = abs(usd)
  let places = size >= 1000 ? 0 : size >= 1 ? 2 : size >= 0.01 ? 4 : 8
  let digits = number(size, places: places)
  return minus(of: usd, before: digits) + "$" + (size < 0.01 ? trimmed(digits) : digits)
}

/// `text` without the zeros after its decimal point that say nothing.
func trimmed(_ text: String) -> String {
  guard text.contains(".") else { return text }
  var text = text
  while text.hasSuffix("0") { text.removeLast() }
  if text.hasSuffix(".") { text.removeLast() }
  return text
}
