// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

/// One entry of a folder: its name and what it is, never what a link leads to.
struct FolderEntry {
  /// What an entry is; `other` is a pipe, socket or device.
  enum Kind { case file, folder, link, other }

  let name: RawPath
  let kind: Kind
}

extension Folder {
  /// All entries but `.` and `..`, in the order of their bytes.
  ///
  /// - Complexity: O(n log n) in the entries.
  func entries() throws(ReportError) -> [FolderEntry] {
    // A descriptor of its own, because reading moves the position that copies would share.
    let flags = O_RDONLY | O_DIRECTORY | O_CLOEXEC
    let own = try calling("list", path) { openat(descriptor, ".", flags) }
    guard let stream = fdopendir(own) else {
      let code = errno
      close(own)
      throw SystemFault("list", path, code).error
    }
    defer { closedir(stream) }
    var found: [FolderEntry] = []
    errno = 0
    while let entry = readdir(stream) {
      if let read = try self.entry(entry) { found.append(read) }
      errno = 0
    }
    if errno != 0 { throw SystemFault("list", path, errno).error }
    return found.sorted { $0.name < $1.name }
  }
}

extension Folder {
  /// The entry as a value; `nil` for `.`, `..` and what has gone meanwhile.
  private func entry(
    _ entry: UnsafeMutablePointer<dirent>
  ) throws(ReportError) -> FolderEntry? {
    let name = withUnsafePointer(to: &entry.pointee.d_name) {
      RawPath(bytes: UnsafeRawPointer($0).nameBytes)
    }
    if name == RawPath(".") || name == RawPath("..") { return nil }
    switch Int(entry.pointee.d_type) {
    case Int(DT_REG): return FolderEntry(name: name, kind: .file)
    case Int(DT_DIR): return FolderEntry(name: name, kind: .folder)
    case Int(DT_LNK): return FolderEntry(name: name, kind: .link)
    case Int(DT_UNKNOWN): return try examined(name)
    default: return FolderEntry(name: name, kind: .other)
    }
  }

  /// The entry by a look at itself, for file systems whose listings do not tell kinds.
  private func examined(_ name: RawPath) throws(ReportError) -> FolderEntry? {
    guard let found = try status(of: name) else { return nil }
    switch found.st_mode & S_IFMT {
    case S_IFREG: return FolderEntry(name: name, kind: .file)
    case S_IFDIR: return FolderEntry(name: name, kind: .folder)
    case S_IFLNK: return FolderEntry(name: name, kind: .link)
    default: return FolderEntry(name: name, kind: .other)
    }
  }
}

extension UnsafeRawPointer {
  /// The bytes before the first NUL.
  fileprivate var nameBytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: self, count: strlen(assumingMemoryBound(to: CChar.self)))
  }
}
