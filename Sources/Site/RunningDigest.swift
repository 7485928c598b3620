// SPDX-License-Identifier: Apache-2.0
import Crypto

/// A SHA-256 that can be read at any point of the bytes it is fed.
package struct RunningDigest: Sendable {
  private var hash = SHA256()

  /// The digest of nothing yet.
  package init() {}

  /// Adds `bytes`.
  package mutating func add(_ bytes: UnsafeRawBufferPointer) { hash.update(bufferPointer: bytes) }

  /// The 32 bytes of the digest of all that was added so far; more may be added.
  package var bytes: [UInt8] { Array(hash.finalize()) }
}
