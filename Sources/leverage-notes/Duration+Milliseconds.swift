// SPDX-License-Identifier: Apache-2.0

extension Duration {
  /// The whole milliseconds in it.
  var milliseconds: Int {
    Int(components.seconds) * 1000 + Int(components.attoseconds / 1_000_000_000_000_000)
  }
}
