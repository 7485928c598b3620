// SPDX-License-Identifier: Apache-2.0

/// `text` as a JSON string with its quotes (RFC 8259, section 7): quotes, backslashes and control
/// characters are escaped, everything else stands as it is.
package func jsonString(_ text: String) -> String {
  guard text.utf8.contains(where: needsEscape) else { return "\"" + text + "\"" }
  var bytes: [UInt8] = [UInt8(ascii: "\"")]
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
    case 0..<32:
      let hex = String(byte, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - hex.count) + hex).utf8
    default: bytes.append(byte)
    }
  }
  bytes.append(UInt8(ascii: "\""))
  return String(decoding: bytes, as: UTF8.self)
}

private func needsEscape(_ byte: UInt8) -> Bool {
  byte < 32 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
}
