// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Diagnostics
import Glibc

/// How findings and summaries reach the terminal, or a program that reads it.
struct Console {
  /// Whether everything is written as JSON Lines.
  let isJSON: Bool
  /// Whether only findings are written.
  let isQuiet: Bool

  /// A console that writes for people unless asked otherwise.
  init(json: Bool = false, quiet: Bool = false) {
    isJSON = json
    isQuiet = quiet
  }

  /// Writes a finding on standard error, or as a JSON line on standard output.
  func show(_ found: Diagnostic) {
    if isJSON {
      print(JSONLine(found).text)
    } else {
      write(found.text + "\n", to: STDERR_FILENO)
    }
  }

  /// Writes a line of the summary on standard output, at once also where that is a log.
  func tell(_ line: String) {
    guard !isQuiet, !isJSON else { return }
    print(line)
    fflush(nil)
  }

  /// Writes a line that the next one takes the place of, on a terminal; nothing elsewhere.
  func tellLive(_ line: String) {
    guard !isQuiet, !isJSON, isatty(STDOUT_FILENO) == 1 else { return }
    print("\r\u{1B}[K" + line, terminator: "\r")
    fflush(nil)
  }

  /// Runs `story`, shows what stops it, and exits as its stage says.
  func run<Result>(
    _ story: () async throws(ReportError) -> Result
  ) async throws -> Result {
    do throws(ReportError) {
      return try await story()
    } catch {
      for found in error.diagnostics { show(found) }
      let errors = error.diagnostics.count
      if isJSON {
        print(JSONLine(stage: error.stage, count: errors).text)
      } else {
        let noun = errors == 1 ? "finding" : "findings"
        write("leverage-notes: stopped at \(error.stage): \(errors) \(noun)\n", to: STDERR_FILENO)
      }
      throw ExitCode(error.stage.exitStatus.rawValue)
    }
  }
}

/// Writes `bytes` to a file descriptor, all of them.
///
/// - Throws: `ExitCode` 73 if the descriptor takes no more, such as a closed pipe or a full disk.
func write(_ bytes: [UInt8], to descriptor: Int32) throws {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if written < 0, errno == EINTR { continue }
    guard written > 0 else { throw ExitCode(ExitStatus.cannotWrite.rawValue) }
    rest = rest.dropFirst(written)
  }
}

/// Writes a message; a message that cannot be written has no better place to go.
private func write(_ text: String, to descriptor: Int32) {
  let bytes = Array(text.utf8)
  _ = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
}
