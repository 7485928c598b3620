// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

/// The private folder that holds the messages of the run in flight and what the server answered.
///
/// Only whoever holds the note's ``SenderLock`` and journal may empty it.
struct Spool: Hashable {
  /// The folder's path, without a slash at its end.
  let path: String

  /// The message of one attempt.
  func message(_ index: Int, of label: String) -> String { "\(path)/\(label)-\(index).eml" }

  /// What the server, or the sendmail command, said to it.
  func answer(_ index: Int, of label: String) -> String { "\(path)/\(label)-\(index).answer" }

  /// Makes the folder, readable by its owner alone, or empties it.
  func prepare() throws(ReportError) {
    if mkdir(path, 0o700) == 0 { return }
    if errno != EEXIST {
      throw ReportError(.publishing, systemFault("make the folder", path, errno))
    }
    try empty()
    try calling("set the permissions of", path) { chmod(path, 0o700) }
  }

  /// Removes the folder and all in it, if it is there.
  func remove() throws(ReportError) {
    guard access(path, F_OK) == 0 else { return }
    try empty()
    try calling("remove", path) { rmdir(path) }
  }

  /// Writes `bytes` to a new file for the attempt.
  func write(_ bytes: [UInt8], _ index: Int, of label: String) throws(ReportError) {
    try OpenFile(at: message(index, of: label), .making).write(bytes)
  }

  /// The reply in the attempt's answer that begins with `code`, or the last line if that is `nil`;
  /// printable, `nil` if there is none.
  func reply(_ code: Int?, _ index: Int, of label: String) throws(ReportError) -> String? {
    let path = answer(index, of: label)
    guard access(path, R_OK) == 0 else { return nil }
    let text = String(decoding: try OpenFile(at: path, .reading).bytes(), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { printable($0) }
    return lines.last { line in code.map { line.hasPrefix(String($0)) } ?? !line.isEmpty }
  }

  /// Removes every file of the folder; there are no folders in it.
  func empty() throws(ReportError) {
    guard let folder = opendir(path) else {
      throw ReportError(.publishing, systemFault("open", path, errno))
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    for name in names {
      try calling("remove", "\(path)/\(name)") { unlink("\(path)/\(name)") }
    }
  }
}
