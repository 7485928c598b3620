// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension Folder {
  /// Removes the staging trees that killed builds of the output at `place` left in this folder.
  ///
  /// Only a build that has the output's lock may call this: then no other one is alive.
  func removeLeftovers(of place: OutputPlace) throws(ReportError) {
    let prefix = place.sibling("staging-").bytes
    for entry in try entries() where entry.kind == .folder {
      let name = entry.name.bytes
      let process = name.dropFirst(prefix.count)
      guard name.starts(with: prefix), !process.isEmpty,
        process.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
      else { continue }
      try removeTree(entry.name)
    }
  }

  /// Removes the tree `name`, if it is there.
  func removeIfThere(_ name: RawPath) throws(ReportError) {
    if try status(of: name) != nil { try removeTree(name) }
  }
}
