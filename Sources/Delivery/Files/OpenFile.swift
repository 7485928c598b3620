// SPDX-License-Identifier: Apache-2.0

import CLinux
import Diagnostics
import Glibc

/// Sole owner of one open file.
///
/// Each method throws `mail.system` with the system's reason.
struct OpenFile: ~Copyable, Sendable {
  /// The open descriptor; closed with this value.
  let descriptor: CInt
  /// The file's path for messages.
  let path: String

  /// What a file is opened for.
  enum Purpose {
    /// The file must be there.
    case reading
    /// Made if it is missing, readable by its owner alone; all writing goes to the end.
    case appending
    /// Made if it is missing; nothing is appended.
    case locking
    /// Made new, readable by its owner alone; it must not be there.
    case making

    fileprivate var flags: CInt {
      switch self {
      case .reading: O_RDONLY
      case .appending: O_RDWR | O_CREAT | O_APPEND | O_NOFOLLOW
      case .locking: O_RDWR | O_CREAT | O_NOFOLLOW
      case .making: O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
      }
    }
  }

  /// Opens the file at `path`.
  init(at path: String, _ purpose: Purpose) throws(ReportError) {
    descriptor = try calling("open", path) { open(path, purpose.flags | O_CLOEXEC, 0o600) }
    self.path = path
  }

  /// Makes an empty file that is in memory only and nowhere to be found by name.
  init(inMemory name: String) throws(ReportError) {
    descriptor = try calling("make in memory", name) { linux_memory_file(name) }
    path = name
  }

  deinit { close(descriptor) }

  /// Everything from the byte at `offset` to the end.
  func bytes(from offset: Int = 0) throws(ReportError) -> [UInt8] {
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = try calling("read", path) {
        CInt(pread(descriptor, &part, part.count, offset + bytes.count))
      }
      if count == 0 { return bytes }
      bytes += part[..<Int(count)]
    }
  }

  /// Writes all of `bytes`.
  func write(_ bytes: [UInt8]) throws(ReportError) {
    var written = 0
    while written < bytes.count {
      let end = min(bytes.count, written + (1 << 30))
      let part = bytes[written..<end]
      written += Int(
        try calling("write", path) {
          part.withUnsafeBytes { CInt(Glibc.write(descriptor, $0.baseAddress, $0.count)) }
        }
      )
    }
  }

  /// Waits until everything written is on the disk.
  func sync() throws(ReportError) {
    try calling("write to disk", path) { fsync(descriptor) }
  }

  /// How many bytes the file has.
  func count() throws(ReportError) -> Int {
    var found = stat()
    try calling("examine", path) { fstat(descriptor, &found) }
    return Int(found.st_size)
  }

  /// Whether the lock of the file could be taken; it is let go of with the last copy of the
  /// descriptor, in this process or one it started.
  func locked() throws(ReportError) -> Bool {
    while true {
      switch linux_lock(descriptor) {
      case 0: return true
      case EWOULDBLOCK: return false
      case EINTR: continue
      case let code: throw ReportError(.publishing, systemFault("lock", path, code))
      }
    }
  }
}
