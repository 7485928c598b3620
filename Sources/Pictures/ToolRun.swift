// SPDX-License-Identifier: Apache-2.0
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
  do {
    let result = try await Subprocess.run(
      tool.contains("/") ? .path(FilePath(tool)) : .name(tool),
      arguments: Arguments(arguments),
      input: .array(input),
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
