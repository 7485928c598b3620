// SPDX-License-Identifier: Apache-2.0

/// The larger side over the smaller, for reading.
///
/// One decimal up to 99, none beyond.
package enum RatioStyle: Sendable {
  /// "12.5:1".
  case colon
  /// "12.5 to 1", for sentences.
  case words
}

/// A ratio of at least one as "12.5:1" or "12.5 to 1".
///
/// - Parameters:
///   - larger: The larger side divided by the smaller; 1 or more.
///   - style: Colon or words.
/// - Returns: The ratio, its second side written as 1.
package func ratio(_ larger: Double, _ style: RatioStyle = .colon) -> String {
  let digits = ratioFigure(larger)
  return style == .colon ? digits + ":1" : digits + " to 1"
}

/// The figure of a ratio alone: "12.5", from 99 on "254".
package func ratioFigure(_ larger: Double) -> String {
  number(larger, places: larger > 99 ? 0 : 1)
}
