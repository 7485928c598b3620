// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

extension Folder {
  /// Removes the entry `name`, with all below it if it is a folder; links are removed, not followed.
  func removeTree(_ name: RawPath) throws(ReportError) {
    try folder(name).removeContent()
    try remove(name, AT_REMOVEDIR)
  }

  /// Removes the entry `name`, which is not a folder, or an empty one with `AT_REMOVEDIR`; nothing
  /// if it is gone.
  func remove(_ name: RawPath, _ flags: CInt = 0) throws(ReportError) {
    if unlinkat(descriptor, name.terminated, flags) == 0 || errno == ENOENT { return }
    throw SystemFault("remove", place(of: name), errno).error
  }

  private func removeContent() throws(ReportError) {
    // A folder that forbids its owner to write keeps its entries otherwise.
    let mode = try status().st_mode
    if mode & 0o700 != 0o700 {
      try calling("set the permissions of", path) { fchmod(descriptor, mode & 0o7777 | 0o700) }
    }
    for entry in try entries() {
      if entry.kind == .folder { try removeTree(entry.name) } else { try remove(entry.name) }
    }
  }
}
