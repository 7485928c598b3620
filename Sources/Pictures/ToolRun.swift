// SPDX-License-Identifier: Apache-2.0
internal import CLinux
internal import Glibc
internal import Subprocess

#if canImport(System)
internal import System
#else
internal import SystemPackage
#endif

/// How the run of a tool ended.
enum ToolRun: Sendable {
  /// There is no such tool.
  case missing
  /// By itself, with what it wrote, and with its message in one line.
  case ended([UInt8], message: String, succeeded: Bool)
  /// It was ended, for its time was over.
  case late
  /// It was ended, for it wrote more than it may.
  case tooLarge
  /// The system did not let it run, for this reason.
  case fault(String)
}

/// Runs `tool` with `input` on its standard input.
///
/// It may write `limit` bytes on standard output and error each, and take as long as `patience`.
func run(
  _ tool: String,
  _ arguments: [String],
  input: [UInt8],
  limit: Int,
  patience: Duration
) async -> ToolRun {
  await withTaskGroup(of: ToolRun.self) { group in
    group.addTask { await run(tool, arguments, input: input, limit: limit) }
    group.addTask {
      do { try await Task.sleep(for: patience) } catch { return .late }
      return .late
    }
    let first = await group.next() ?? .late
    // The tool ends with its task.
    group.cancelAll()
    return first
  }
}

private func run(
  _ tool: String,
  _ arguments: [String],
  input: [UInt8],
  limit: Int
) async -> ToolRun {
  // Its input is a file and no pipe, so that a tool that ends without reading it is one that fails, and
  // does not end this program by a broken pipe.
  let file = linux_memory_file("drawing")
  guard file >= 0 else { return .fault("there is no memory for its input") }
  defer { close(file) }
  guard fill(file, with: input) else { return .fault("its input cannot be kept in memory") }
  do {
    let result = try await Subprocess.run(
      tool.contains("/") ? .path(FilePath(tool)) : .name(tool),
      arguments: Arguments(arguments),
      input: .fileDescriptor(FileDescriptor(rawValue: file), closeAfterSpawningProcess: false),
      output: .bytes(limit: limit),
      error: .bytes(limit: limit)
    )
    let message = String(decoding: result.standardError, as: UTF8.self)
    return .ended(
      result.standardOutput,
      message: message.split(whereSeparator: \.isNewline).joined(separator: " "),
      succeeded: result.terminationStatus.isSuccess
    )
  } catch let error as SubprocessError {
    switch error.code {
    case .executableNotFound: return .missing
    case .outputLimitExceeded: return .tooLarge
    default: return .fault(error.description)
    }
  } catch {
    return .fault("\(error)")
  }
}

/// Whether `tool`, sought in `PATH` unless it is a path, can be run.
func isFound(_ tool: String) async -> Bool {
  let executable: Executable = tool.contains("/") ? .path(FilePath(tool)) : .name(tool)
  do {
    let path = try await executable.resolveExecutablePath(in: .inherit)
    return access(path.string, X_OK) == 0
  } catch {
    return false
  }
}

/// Writes all of `bytes` to the empty file `descriptor`, which is read from its start afterwards.
private func fill(_ descriptor: CInt, with bytes: [UInt8]) -> Bool {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { all in
      pwrite(descriptor, all.baseAddress?.advanced(by: written), all.count - written, written)
    }
    if count < 0, errno == EINTR { continue }
    if count <= 0 { return false }
    written += count
  }
  return true
}
