// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

/// Sole owner of one open folder; every name is looked up in it, and no symbolic link is followed.
///
/// Each method throws ``SystemFault`` as the publishing stage's error.
struct Folder: ~Copyable {
  /// The open descriptor; closed with this value.
  let descriptor: CInt
  /// The folder's path for messages, as the user named it.
  let path: String

  /// Opens the folder at `path`; links on the way are followed, for the user named them.
  init(at path: String) throws(ReportError) {
    descriptor = try calling("open", path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    self.path = path
  }

  private init(descriptor: CInt, path: String) {
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// The folder `name` in this one.
  func folder(_ name: RawPath) throws(ReportError) -> Folder {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let opened = try calling("open", place(of: name)) { openat(descriptor, name.terminated, flags) }
    return Folder(descriptor: opened, path: place(of: name))
  }

  /// The folder `name` in this one, made new with 0755 less the umask.
  func makeFolder(_ name: RawPath) throws(ReportError) -> Folder {
    try calling("make the folder", place(of: name)) { mkdirat(descriptor, name.terminated, 0o755) }
    return try folder(name)
  }

  /// The path of the entry `name` for messages.
  func place(of name: RawPath) -> String { path == "/" ? "/\(name)" : "\(path)/\(name)" }
}

extension Folder {
  /// What the system says of the folder itself.
  func status() throws(ReportError) -> stat {
    var found = stat()
    try calling("examine", path) { fstat(descriptor, &found) }
    return found
  }

  /// What the system says of the entry `name`, itself if it is a link; `nil` if there is none.
  func status(of name: RawPath) throws(ReportError) -> stat? {
    var found = stat()
    let result = fstatat(descriptor, name.terminated, &found, AT_SYMLINK_NOFOLLOW)
    if result == 0 { return found }
    if errno == ENOENT { return nil }
    throw SystemFault("examine", place(of: name), errno).error
  }

  /// Gives this folder the owner, group and permissions of `other`.
  func takeAttributes(of other: borrowing Folder) throws(ReportError) {
    let (mine, wanted) = (try status(), try other.status())
    if (mine.st_uid, mine.st_gid) != (wanted.st_uid, wanted.st_gid) {
      try calling("give the owner of `\(other.path)` to", path) {
        fchown(descriptor, wanted.st_uid, wanted.st_gid)
      }
    }
    try calling("set the permissions of", path) { fchmod(descriptor, wanted.st_mode & 0o7777) }
  }
}
