// SPDX-License-Identifier: Apache-2.0

/// The pixels that `text` takes in a serif or sans-serif face of regular weight, where it is not known
/// which: those of the wider of Noto Serif and DejaVu Serif, which few faces exceed.
///
/// Letters beyond ASCII count by their kind, so that none is taken for much narrower than it is.
///
/// - Parameters:
///   - text: One line.
///   - size: The size of the type in pixels.
/// - Returns: Pixels.
/// - Complexity: O(n) in the text.
package func wideWidth(_ text: String, size: Double) -> Double {
  text.unicodeScalars.reduce(0) { $0 + hundredths(of: $1) } * size / 100
}

private func hundredths(of scalar: Unicode.Scalar) -> Double {
  let properties = scalar.properties
  if (0x20...0x7E).contains(scalar.value) { return ascii[Int(scalar.value) - 0x20] }
  switch properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format, .control: return 0
  case .uppercaseLetter, .titlecaseLetter: return 95
  default: break
  }
  // Ideographs, kana, hangul, full-width forms, emoji.
  if (0x1100...0x115F).contains(scalar.value) || scalar.value >= 0x2E80 { return 110 }
  return scalar.value < 0x2000 ? 72 : 100
}

/// Advances of U+0020 to U+007E in hundredths of an em.
private let ascii: [Double] = [
  32, 40, 46, 84, 64, 95, 89, 27, 39, 39, 50, 84, 32, 34, 32, 34,
  64, 64, 64, 64, 64, 64, 64, 64, 64, 64, 34, 34, 84, 84, 84, 54,
  100, 72, 73, 77, 80, 73, 69, 80, 87, 40, 40, 75, 66, 102, 88, 82,
  67, 82, 75, 69, 67, 84, 72, 105, 71, 66, 69, 39, 34, 39, 84, 50,
  50, 60, 64, 56, 64, 59, 37, 64, 64, 32, 31, 61, 32, 95, 64, 60,
  64, 64, 48, 51, 40, 64, 58, 86, 58, 56, 53, 64, 56, 64, 84,
]
