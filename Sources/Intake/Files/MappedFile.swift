// SPDX-License-Identifier: Apache-2.0
import Diagnostics
import Glibc

/// Sole owner of a file's bytes, mapped into memory and unmapped with this value.
///
/// The file must not be cut short while it is mapped; replacing it by a rename is harmless.
struct MappedFile: ~Copyable {
  private let base: UnsafeMutableRawPointer?
  /// Bytes in the file; may be 0.
  let count: Int

  /// Maps the file at `path`.
  ///
  /// - Throws: `input.missing` if there is no such file, `input.unreadable` if it is a folder or
  ///   the system refuses it.
  init(path: String) throws(ReportError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.refusal(of: path, errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw Self.refusal(of: path, errno) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw Self.notAFile(path) }
    let size = Int(info.st_size)
    guard size > 0 else {
      (base, count) = (nil, 0)
      return
    }
    let start = mmap(nil, size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw Self.refusal(of: path, errno) }
    madvise(start, size, MADV_SEQUENTIAL)
    (base, count) = (start, size)
  }

  deinit {
    if let base { munmap(base, count) }
  }

  /// Gives `body` the bytes, which live only as long as the call.
  borrowing func withBytes<Result, Failure: Error>(
    _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try body(
      UnsafeBufferPointer(start: base?.assumingMemoryBound(to: UInt8.self), count: count)
    )
  }

  /// Lets the memory of bytes go that are likely not read again; if they are, it comes back.
  borrowing func letGo(_ range: Range<Int>) {
    let page = Int(getpagesize())
    let (start, end) = (range.lowerBound / page * page, range.upperBound / page * page)
    guard let base, start < end else { return }
    // It is advice: where it is not taken, the memory stays.
    madvise(base + start, end - start, MADV_DONTNEED)
  }

  private static func refusal(of path: String, _ code: Int32) -> ReportError {
    guard code == ENOENT || code == ENOTDIR else {
      let reason = String(cString: strerror(code))
      return ReportError(
        .input,
        Diagnostic(.inputUnreadable, "`\(path)` cannot be read: \(reason)")
      )
    }
    return ReportError(.input, Diagnostic(.inputMissing, "`\(path)` does not exist"))
  }

  private static func notAFile(_ path: String) -> ReportError {
    ReportError(
      .input,
      Diagnostic(.inputUnreadable, "`\(path)` cannot be read: it is not an ordinary file")
    )
  }
}
