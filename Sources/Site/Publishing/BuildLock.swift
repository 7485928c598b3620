// SPDX-License-Identifier: Apache-2.0

import CLinux
import Diagnostics
import Glibc

/// Runs `body` while no other build, in this process or another, writes the output at `place`.
///
/// The lock is the kernel's, on the file `.<output>.lock` beside the output: it ends with its
/// owner, however that dies. The file holds the owner's process number for the others' message and
/// is removed at the end; one that a killed owner left is taken over.
///
/// - Throws: `site.locked` if another build has the lock, and what `body` throws.
func lockingOutput<Result>(
  at place: OutputPlace,
  in parent: borrowing Folder,
  _ body: () throws(ReportError) -> Result
) throws(ReportError) -> Result {
  let name = place.sibling("lock")
  let file = try lockedFile(name, place, in: parent)
  defer {
    // While the lock is held, so that nobody's new file is removed in its place.
    unlinkat(parent.descriptor, name.terminated, 0)
    close(file)
  }
  return try body()
}

/// The open lock file, locked and named as its owner's.
private func lockedFile(
  _ name: RawPath,
  _ place: OutputPlace,
  in parent: borrowing Folder
) throws(ReportError) -> CInt {
  let path = parent.place(of: name)
  while true {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC
    let folder = parent.descriptor
    let file = try calling("lock", path) { openat(folder, name.terminated, flags, 0o644) }
    let failure = linux_lock(file)
    if failure == 0, try isNamed(file, name, in: parent) {
      noteOwner(file)
      return file
    }
    let owner = failure == EWOULDBLOCK ? owner(of: file) : nil
    close(file)
    if failure == EWOULDBLOCK { throw locked(place, by: owner) }
    if failure != 0 && failure != EINTR { throw SystemFault("lock", path, failure).error }
  }
}

/// Whether the open file still has its name: its last owner may have removed it meanwhile.
private func isNamed(
  _ file: CInt,
  _ name: RawPath,
  in parent: borrowing Folder
) throws(ReportError) -> Bool {
  var opened = stat()
  try calling("lock", parent.place(of: name)) { fstat(file, &opened) }
  guard let named = try parent.status(of: name) else { return false }
  return (opened.st_dev, opened.st_ino) == (named.st_dev, named.st_ino)
}

/// Writes this process's number; a failure only makes the others' message poorer.
private func noteOwner(_ file: CInt) {
  let text = Array("\(getpid())\n".utf8)
  if ftruncate(file, 0) == 0 { _ = pwrite(file, text, text.count, 0) }
}

/// The process number in the file, if one is there.
private func owner(of file: CInt) -> Int? {
  var buffer = [UInt8](repeating: 0, count: 20)
  let count = pread(file, &buffer, buffer.count, 0)
  return Int(String(decoding: buffer.prefix(max(0, count)), as: UTF8.self).prefix { $0 != "\n" })
}

private func locked(_ place: OutputPlace, by owner: Int?) -> ReportError {
  let process = owner.map { " (process \($0))" } ?? ""
  return ReportError(
    .locked,
    "another build\(process) is writing `\(place.path)`",
    fix: "wait until it is done, or choose another `--output`"
  )
}
