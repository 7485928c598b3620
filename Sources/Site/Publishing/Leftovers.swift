// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension Folder {
  /// Removes the staging trees and half-written caches that killed builds of the output at `place`
  /// left in this folder.
  ///
  /// Only a build that has the output's lock may call this: then no other one is alive that has a
  /// staging tree, and one that writes its cache goes on without.
  func removeLeftovers(of place: OutputPlace) throws(ReportError) {
    for entry in try entries() {
      switch entry.kind {
      case .folder where isNumbered(entry.name, after: place.sibling("staging-")):
        try removeTree(entry.name)
      case .file where isNumbered(entry.name, after: place.sibling("cache-")):
        try remove(entry.name)
      case .folder, .file, .link, .other: break
      }
    }
  }

  /// Whether `name` is `prefix` and the number of a process.
  private func isNumbered(_ name: RawPath, after prefix: RawPath) -> Bool {
    let process = name.bytes.dropFirst(prefix.bytes.count)
    return name.bytes.starts(with: prefix.bytes) && !process.isEmpty
      && process.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
  }

  /// Removes the tree `name`, if it is there.
  func removeIfThere(_ name: RawPath) throws(ReportError) {
    if try status(of: name) != nil { try removeTree(name) }
  }
}
