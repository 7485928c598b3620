// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A new empty folder that is deleted, with all in it, when this value ends.
public struct TemporaryFolder: ~Copyable {
  /// Where it is, without a slash at its end.
  public let path: String

  /// Makes a folder of its own in the system's temporary folder.
  public init() throws {
    path = FileManager.default.temporaryDirectory.path + "/leverage-notes-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(atPath: path)
    } catch {
      print("left behind: \(path): \(error)")
    }
  }

  /// The path of `name` in the folder; nothing is made there.
  public func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes `text` to the file `name`, making the folders before it, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    try write(Array(text.utf8), to: name)
  }

  /// Writes `bytes` to the file `name`, making the folders before it, and returns its path.
  ///
  /// A file that is there is written over, not replaced.
  @discardableResult
  public func write(_ bytes: [UInt8], to name: String) throws -> String {
    let file = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: file, options: [])
    return path(name)
  }

  /// The whole text of the file `name`.
  public func read(_ name: String) throws -> String {
    try String(contentsOf: URL(filePath: path(name)), encoding: .utf8)
  }
}
