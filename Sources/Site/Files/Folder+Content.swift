// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

extension Folder {
  /// The bytes of the regular file `name`; `nil` if there is no entry of that name or it is
  /// something else, a link for one.
  func content(of name: RawPath) throws(ReportError) -> [UInt8]? {
    guard let file = try openFile(name) else { return nil }
    defer { close(file) }
    var status = stat()
    try calling("examine", place(of: name)) { fstat(file, &status) }
    guard status.st_mode & S_IFMT == S_IFREG else { return nil }
    return try read(file, about: Int(status.st_size), name)
  }

  /// Whether `name` is a regular file that holds exactly `bytes`.
  func holds(_ bytes: [UInt8], at name: RawPath) throws(ReportError) -> Bool {
    guard let status = try status(of: name), status.st_mode & S_IFMT == S_IFREG,
      Int(status.st_size) == bytes.count
    else { return false }
    return try content(of: name) == bytes
  }

  /// Writes the new file `name` with 0644 less the umask; never opens a file that is there.
  func write(_ bytes: [UInt8], to name: RawPath) throws(ReportError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let file = try calling("write", place(of: name)) {
      openat(descriptor, name.terminated, flags, 0o644)
    }
    let failure = written(bytes, to: file)
    // close(2) too tells of a full disk, on network file systems.
    let closing = close(file) == 0 ? 0 : errno
    if let code = [failure, closing].first(where: { $0 != 0 }) {
      throw SystemFault("write", place(of: name), code).error
    }
  }

  /// Makes `name` here a hard link to `name` in `other`: same inode, same modification time.
  func link(_ name: RawPath, from other: borrowing Folder) throws(ReportError) {
    let from = other.descriptor
    try calling("link", other.place(of: name)) {
      linkat(from, name.terminated, descriptor, name.terminated, 0)
    }
  }
}

extension Folder {
  /// A descriptor to read the entry; `nil` if there is none or it is a link.
  private func openFile(_ name: RawPath) throws(ReportError) -> CInt? {
    // Without O_NONBLOCK a named pipe would be waited for.
    let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC
    let file = openat(descriptor, name.terminated, flags)
    if file >= 0 { return file }
    if [ENOENT, ELOOP, ENXIO].contains(errno) { return nil }
    throw SystemFault("read", place(of: name), errno).error
  }

  /// Everything up to the end of an open file that had `size` bytes a moment ago.
  private func read(
    _ file: CInt,
    about size: Int,
    _ name: RawPath
  ) throws(ReportError) -> [UInt8] {
    var (all, code): ([UInt8], CInt) = ([], 0)
    var capacity = size + 1
    repeat {
      let part = [UInt8](unsafeUninitializedCapacity: capacity) { buffer, count in
        let result = Glibc.read(file, buffer.baseAddress, buffer.count)
        code = result < 0 ? errno : 0
        count = max(0, result)
      }
      if code != 0 && code != EINTR { throw SystemFault("read", place(of: name), code).error }
      if part.isEmpty && code == 0 { return all }
      all = all.isEmpty ? part : all + part
      capacity = 65_536
    } while true
  }

  /// Writes all bytes; 0 or the errno of the failure.
  private func written(_ bytes: [UInt8], to file: CInt) -> CInt {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let count = Glibc.write(
          file,
          UnsafeRawBufferPointer(rebasing: rest).baseAddress,
          rest.count
        )
        if count >= 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          return errno
        }
      }
      return 0
    }
  }
}
