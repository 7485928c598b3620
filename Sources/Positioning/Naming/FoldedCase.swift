// SPDX-License-Identifier: Apache-2.0

/// `name` with its ASCII capitals as small letters.
package func foldedCase(_ name: String) -> [UInt8] {
  name.utf8.map { 65...90 ~= $0 ? $0 + 32 : $0 }
}
