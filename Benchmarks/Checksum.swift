// SPDX-License-Identifier: Apache-2.0

/// The 64-bit FNV-1a hash of `bytes` in 16 hexadecimal digits (Fowler, Noll and Vo,
/// https://www.rfc-editor.org/rfc/rfc9923), so that a faster program with other output is noticed.
func checksum(_ bytes: some Sequence<UInt8>) -> String {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  let digits = String(hash, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
