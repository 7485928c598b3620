// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

/// Sole right to send one note: held by the living program alone, and not by what it starts.
///
/// It tells a second run apart from the child of a killed one, which has only the journal. The file
/// holds the owner's process number for the other's message and is removed at the end.
struct SenderLock: ~Copyable, Sendable {
  private let file: OpenFile

  /// Takes the lock file at `path`.
  ///
  /// - Throws: `mail.locked` if another run has it.
  init(at path: String) throws(ReportError) {
    while true {
      let opened = try OpenFile(at: path, .locking)
      guard try opened.locked() else { throw locked(by: try opened.bytes(), path) }
      // The last owner may have removed the name between our opening and locking.
      guard try isNamed(opened) else { continue }
      try calling("write", path) { ftruncate(opened.descriptor, 0) }
      try opened.write(Array("\(getpid())\n".utf8))
      file = opened
      return
    }
  }

  /// While the lock is held, so that nobody's new file is removed in its place.
  deinit { unlink(file.path) }
}

private func isNamed(_ file: borrowing OpenFile) throws(ReportError) -> Bool {
  var (opened, named) = (stat(), stat())
  let descriptor = file.descriptor
  try calling("lock", file.path) { fstat(descriptor, &opened) }
  guard stat(file.path, &named) == 0 else { return false }
  return (opened.st_dev, opened.st_ino) == (named.st_dev, named.st_ino)
}

private func locked(by owner: [UInt8], _ path: String) -> ReportError {
  let number = Int(String(decoding: owner.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self))
  let process = number.map { " (process \($0))" } ?? ""
  return ReportError(
    .publishing,
    Diagnostic(
      .error,
      DeliveryID.locked.rawValue,
      "another run\(process) is sending this note",
      notes: [Diagnostic.Note("its lock is `\(path)`")],
      fix: "wait until it is done, then run again for those it left"
    )
  )
}
