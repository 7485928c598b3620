// SPDX-License-Identifier: Apache-2.0
public import Foundation

/// A new empty folder that is deleted, with all in it, when this value ends.
public struct TemporaryFolder: ~Copyable {
  /// Where it is.
  public let url: URL

  /// Makes a folder of its own in the system's temporary folder.
  public init() throws {
    url = FileManager.default.temporaryDirectory
      .appending(path: "leverage-notes-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      print("left behind: \(url.path()): \(error)")
    }
  }

  /// The path of `name` in the folder; nothing is made there.
  public func path(_ name: String) -> String { url.appending(path: name).path() }

  /// Writes `text` to the file `name`, making the folders before it, and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    let file = url.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: file)
    return file.path()
  }

  /// The whole text of the file `name`.
  public func read(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }
}
