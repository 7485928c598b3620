// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

/// Takes over from the old tree what the user put in it while the new one was made.
struct Rescue {
  /// The paths of the site's own files, old and new; these are never taken over.
  private let ours: Set<RawPath>

  /// A rescue of everything except the site's `ours`.
  init(except ours: Set<RawPath>) { self.ours = ours }

  /// Links into `new` each entry of `old` that is the user's and not there as the same file.
  func run(from old: borrowing Folder, to new: borrowing Folder) throws(ReportError) {
    try run(from: old, to: new, RawPath(""))
  }
}

extension Rescue {
  private func run(
    from old: borrowing Folder,
    to new: borrowing Folder,
    _ path: RawPath
  ) throws(ReportError) {
    for entry in try old.entries() {
      let path = path.appending(entry.name)
      if ours.contains(path) { continue }
      let there = try new.status(of: entry.name)
      if entry.kind != .folder {
        try takeOver(entry.name, from: old, to: new, over: there)
      } else if let there, there.st_mode & S_IFMT == S_IFDIR {
        try run(from: old.folder(entry.name), to: new.folder(entry.name), path)
      } else if there == nil, try hasUsers(old.folder(entry.name), path) {
        try run(from: old.folder(entry.name), to: new.makeFolder(entry.name), path)
      }
    }
  }

  /// Links one entry, unless the new tree has that very file.
  private func takeOver(
    _ name: RawPath,
    from old: borrowing Folder,
    to new: borrowing Folder,
    over there: stat?
  ) throws(ReportError) {
    guard let there else { return try new.link(name, from: old) }
    let here = try old.status(of: name)
    if here?.st_ino == there.st_ino || there.st_mode & S_IFMT == S_IFDIR { return }
    try new.remove(name)
    try new.link(name, from: old)
  }

  /// Whether anything that is no folder and not ours is in the folder or below.
  private func hasUsers(_ folder: borrowing Folder, _ path: RawPath) throws(ReportError) -> Bool {
    for entry in try folder.entries() {
      let path = path.appending(entry.name)
      if entry.kind == .folder {
        if try hasUsers(folder.folder(entry.name), path) { return true }
      } else if !ours.contains(path) {
        return true
      }
    }
    return false
  }
}
