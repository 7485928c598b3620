// SPDX-License-Identifier: Apache-2.0

/// What one folder of the new tree is made of, and from where.
struct FolderPlan {
  /// The folder's name in its parent.
  let name: RawPath
  /// Whether the folder stands in the present output, whose owner and permissions it then takes.
  let exists: Bool
  /// Entries of the present folder that stay: hard links.
  var kept: [RawPath] = []
  /// New or changed files, each as its index in the site's files.
  var written: [(name: RawPath, index: Int)] = []
  /// The folders in this one.
  var folders: [FolderPlan] = []

  /// Whether nothing is in the folder.
  var isEmpty: Bool { kept.isEmpty && written.isEmpty && folders.isEmpty }

  /// How many entries are linked or written here and below.
  var entryCount: Int {
    folders.reduce(kept.count + written.count) { $0 + $1.entryCount }
  }
}
