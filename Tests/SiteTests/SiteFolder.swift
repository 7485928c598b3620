// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import Glibc
import TestSupport

/// A folder of a test's own with what publishing may meet: links, inodes and hidden names.
final class SiteFolder {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The path of an entry as the publisher takes it.
  func at(_ entry: String) -> String { folder.path(entry) }

  /// Writes a file as a user would, with the folders above it.
  func write(_ text: String, to entry: String) throws { try folder.write(text, to: entry) }

  func makeFolder(_ entry: String) throws {
    try FileManager.default.createDirectory(atPath: at(entry), withIntermediateDirectories: true)
  }

  func link(_ entry: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: at(entry), withDestinationPath: target)
  }

  func text(_ entry: String) -> String? {
    FileManager.default.contents(atPath: at(entry)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// What the system says of an entry, itself if it is a link.
  func status(_ entry: String) throws -> stat {
    var found = stat()
    if lstat(at(entry), &found) != 0 { throw Missing(path: at(entry)) }
    return found
  }

  func inode(_ entry: String) throws -> UInt64 { UInt64(try status(entry).st_ino) }

  /// The names in a folder, hidden ones too, sorted.
  func names(_ entry: String = ".") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: at(entry)).sorted()
  }

  /// Every file below a folder with its text, links as `-> target`, empty folders as `/`.
  func tree(_ entry: String) throws -> [String: String] {
    var found: [String: String] = [:]
    for name in try names(entry) {
      let path = "\(entry)/\(name)"
      switch try status(path).st_mode & S_IFMT {
      case S_IFDIR:
        let below = try tree(path)
        if below.isEmpty { found["\(name)"] = "/" }
        for (key, value) in below { found["\(name)/\(key)"] = value }
      case S_IFLNK:
        found[name] = "-> \(try FileManager.default.destinationOfSymbolicLink(atPath: at(path)))"
      default: found[name] = text(path)
      }
    }
    return found
  }

  struct Missing: Error { let path: String }
}
