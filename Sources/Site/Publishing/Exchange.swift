// SPDX-License-Identifier: Apache-2.0

import CLinux
import Diagnostics
import Glibc

extension Folder {
  /// Swaps the tree `staging` with the output at `place`, both in this folder, in one step.
  ///
  /// - Throws: `site.exchange-refused` where the file system has no such step.
  func exchange(_ staging: RawPath, with place: OutputPlace) throws(ReportError) {
    switch linux_exchange(descriptor, staging.terminated, place.name.terminated) {
    case 0: return
    case let code where [EXDEV, EINVAL, EBUSY, ENOSYS, EOPNOTSUPP].contains(code):
      throw exchangeRefused(place, code)
    case let code: throw SystemFault("replace", place.path, code).error
    }
  }

  /// Gives the tree `staging` the name `name`, which is free.
  func give(_ staging: RawPath, theNewName name: RawPath) throws(ReportError) {
    let code = linux_rename_new(descriptor, staging.terminated, name.terminated)
    if code != 0 { throw SystemFault("make", place(of: name), code).error }
  }

  /// Waits until all that was written to this folder's file system is on the disk.
  func syncFileSystem() throws(ReportError) {
    let code = linux_sync_file_system(descriptor)
    if code != 0 { throw SystemFault("write", path, code).error }
  }

  /// Waits until the names in this folder are on the disk.
  func sync() throws(ReportError) {
    try calling("sync", path) { fsync(descriptor) }
  }
}

/// The refusal of the exchange for the reason `code`, an `errno` value.
func exchangeRefused(_ place: OutputPlace, _ code: CInt) -> ReportError {
  let reason = String(cString: strerror(code))
  let isMount = code == EXDEV || code == EBUSY
  let likely = isMount ? "it is a mount point" : "the file system has no exchange (NFS, overlay)"
  return ReportError(
    .exchangeRefused,
    "`\(place.path)` cannot be replaced in one step, perhaps because \(likely): \(reason)",
    fix: isMount
      ? "publish to a folder inside the mount, such as `\(place.path)/site`"
      : "publish to a folder on a local file system and copy it from there"
  )
}
