// SPDX-License-Identifier: Apache-2.0

/// The pixels to reserve for `text`: 0.60 em a character, 0.66 em in bold, which covers the widest
/// of the system fonts.
///
/// - Parameters:
///   - text: One line.
///   - bold: Whether it is set in bold.
///   - size: The size of the type in pixels.
/// - Returns: Pixels.
package func textWidth(_ text: String, bold: Bool = false, size: Double = 12.5) -> Double {
  Double(text.count) * size * (bold ? 0.66 : 0.60)
}

/// `text`, cut to `limit` characters with an ellipsis where it is longer; none follows a blank.
package func shortened(_ text: String, to limit: Int) -> String {
  guard text.count > limit else { return text }
  var kept = text.prefix(max(1, limit - 1))
  while kept.count > 1, kept.last == " " { kept.removeLast() }
  return kept + "…"
}
