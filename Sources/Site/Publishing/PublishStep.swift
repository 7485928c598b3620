// SPDX-License-Identifier: Apache-2.0

/// What the publisher has just done; a kill between any two leaves a whole site.
package enum PublishStep: Hashable, Sendable {
  /// This build has the output's lock.
  case locked
  /// What killed builds left beside the output is gone.
  case tidied
  /// It is decided what becomes of each entry; nothing is written yet.
  case planned
  /// This many entries are written or linked into the staging tree.
  case staged(Int)
  /// The staging tree is on the disk.
  case synced
  /// The new tree has the output's name.
  case exchanged
  /// The exchange is on the disk.
  case recorded
  /// The old tree is gone.
  case removed
}
