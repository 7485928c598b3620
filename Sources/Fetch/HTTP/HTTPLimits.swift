// SPDX-License-Identifier: Apache-2.0

/// What a transport waits for and takes.
package struct HTTPLimits: Hashable, Sendable {
  /// How long nothing may come, in seconds.
  package var idle = 20.0
  /// How long the whole answer may take, in seconds.
  package var whole = 120.0
  /// How large a body may be, in bytes.
  package var body = 16 << 20

  /// The ordinary limits.
  package init() {}
}
