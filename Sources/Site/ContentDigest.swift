// SPDX-License-Identifier: Apache-2.0

import Crypto

/// The SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
///
/// - Complexity: O(n) in the bytes.
package func contentDigest(of bytes: [UInt8]) -> String {
  hexadecimal(SHA256.hash(data: bytes))
}

/// The bytes as lower-case hexadecimal digits, two a byte.
private func hexadecimal(_ bytes: some Sequence<UInt8>) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var text: [UInt8] = []
  for byte in bytes { text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]] }
  return String(decoding: text, as: UTF8.self)
}
