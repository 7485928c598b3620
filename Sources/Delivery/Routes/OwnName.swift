// SPDX-License-Identifier: Apache-2.0

import Glibc

/// This machine's name for greeting a mail server; `localhost` if it has none that is a domain.
func ownName() -> String {
  var buffer = [CChar](repeating: 0, count: 256)
  guard gethostname(&buffer, buffer.count - 1) == 0 else { return "localhost" }
  let bytes = buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
  let isName =
    !bytes.isEmpty
    && bytes.allSatisfy { byte in
      switch byte {
      case 45, 46, 48...57, 65...90, 97...122: true
      default: false
      }
    }
  return isName ? String(decoding: bytes, as: UTF8.self) : "localhost"
}
