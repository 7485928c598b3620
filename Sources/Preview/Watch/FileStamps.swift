// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// What tells that files have changed: of each its size, its inode, and when it was written.
///
/// A file that an editor wrote anew and renamed has another inode, one that was edited in place
/// another time. Hidden files and the backups of editors (`name~`) are left out.
package struct FileStamps: Hashable, Sendable {
  private struct Stamp: Hashable {
    let size: Int
    let inode: UInt
    let seconds: Int
    let nanoseconds: Int
  }

  private var stamps: [String: Stamp] = [:]

  /// The stamps of all files at `paths` now, without those below the folder `output`.
  ///
  /// Links are followed, down to each path's depth. What cannot be read is taken for missing: the
  /// build that follows says so.
  ///
  /// - Complexity: O(n) in the entries of the folders.
  package init(of paths: [WatchedPath], except output: String) {
    var status = stat()
    let excluded = stat(output, &status) == 0 ? UInt(status.st_ino) : nil
    for watched in paths { look(at: watched.path, depth: watched.depth, except: excluded) }
  }
}

extension FileStamps {
  private mutating func look(at path: String, depth: Int, except excluded: UInt?) {
    var status = stat()
    guard stat(path, &status) == 0, UInt(status.st_ino) != excluded else { return }
    guard status.st_mode & S_IFMT == S_IFDIR else {
      stamps[path] = Stamp(
        size: Int(status.st_size),
        inode: UInt(status.st_ino),
        seconds: status.st_mtim.tv_sec,
        nanoseconds: status.st_mtim.tv_nsec
      )
      return
    }
    guard depth > 0 else { return }
    for name in namesInFolder(path) where !name.hasPrefix(".") && !name.hasSuffix("~") {
      look(at: "\(path)/\(name)", depth: depth - 1, except: excluded)
    }
  }

  private func namesInFolder(_ path: String) -> [String] {
    guard let stream = opendir(path) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      withUnsafePointer(to: &entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) {
          names.append(String(cString: $0))
        }
      }
    }
    return names
  }
}
