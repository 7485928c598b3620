// SPDX-License-Identifier: Apache-2.0
import Glibc

/// What stands at a path, links followed.
enum FileKind: Hashable, Sendable {
  case missing, file, folder

  /// Looks at `path`.
  init(of path: String) {
    var info = stat()
    guard stat(path, &info) == 0 else {
      self = .missing
      return
    }
    self = info.st_mode & S_IFMT == S_IFDIR ? .folder : .file
  }
}

/// The names in the folder at `path` without hidden ones, sorted by code point; empty if there is
/// no such folder.
func names(inFolder path: String) -> [String] {
  guard let stream = opendir(path.isEmpty ? "." : path) else { return [] }
  defer { closedir(stream) }
  var names: [String] = []
  while let entry = readdir(stream) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if !name.hasPrefix(".") { names.append(name) }
  }
  return names.sorted()
}

/// `folder/name`, or `name` alone where it is absolute or the folder is empty.
func path(_ name: String, in folder: String) -> String {
  if name.hasPrefix("/") || folder.isEmpty { return name }
  return folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}
