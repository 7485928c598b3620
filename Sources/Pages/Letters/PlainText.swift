// SPDX-License-Identifier: Apache-2.0

/// `text` without what a reader would not see and a terminal or mail program would obey: control
/// characters but for line feeds, and characters that change the direction of text around them.
func plain(_ text: String) -> String {
  var kept = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x0A: kept.append(scalar)
    case 0x09, 0x2028, 0x2029: kept.append(" ")
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069,
      0xFEFF, 0xFFFE, 0xFFFF:
      continue
    default: kept.append(scalar)
    }
  }
  return String(kept)
}
