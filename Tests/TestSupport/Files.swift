// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The content of each file below `folder`, by its path from there; of folders nothing is told.
///
/// - Throws: What the system says of a folder or file that cannot be read.
public func files(below folder: String) throws -> [String: [UInt8]] {
  var files: [String: [UInt8]] = [:]
  for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
    var isFolder: ObjCBool = false
    _ = FileManager.default.fileExists(atPath: "\(folder)/\(name)", isDirectory: &isFolder)
    guard !isFolder.boolValue else { continue }
    files[name] = [UInt8](try Data(contentsOf: URL(filePath: "\(folder)/\(name)")))
  }
  return files
}
