// SPDX-License-Identifier: Apache-2.0
internal import Positioning

extension Instant {
  /// Milliseconds since 1970.
  var milliseconds: Int { seconds * 1000 }
}
