// SPDX-License-Identifier: Apache-2.0

import Markup

/// The site's files as the tree of folders they make.
struct WantedFolder {
  /// The files of this folder, each as its index in the site's files.
  private(set) var files: [RawPath: Int] = [:]
  /// The folders in this folder; none is empty.
  private(set) var folders: [RawPath: WantedFolder] = [:]

  /// The folder of nothing.
  init() {}

  /// The tree of `files`, whose paths ``pathFindings(of:)`` finds sound.
  init(of files: [CheckedFile]) {
    for (index, file) in files.enumerated() {
      let parts = file.path.utf8.split(separator: UInt8(ascii: "/")).map { RawPath(bytes: $0) }
      insert(index, at: parts[...])
    }
  }

  /// All names of the folder.
  var names: [RawPath] { Array(files.keys) + Array(folders.keys) }

  private mutating func insert(_ index: Int, at parts: ArraySlice<RawPath>) {
    guard let first = parts.first else { return }
    if parts.count == 1 {
      files[first] = index
    } else {
      folders[first, default: WantedFolder()].insert(index, at: parts.dropFirst())
    }
  }
}
