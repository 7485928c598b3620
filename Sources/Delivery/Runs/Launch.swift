// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc
import Subprocess
import SystemPackage

/// A child that sends mail and writes what came of it to the journal, even when we are gone.
///
/// Its standard error is the journal's own open file, and with it the journal's lock, which so is
/// held until the child has ended. Its input is a whole file and never a pipe from us. It has a
/// session of its own, so that no Ctrl-C or lost terminal reaches it.
struct Launch {
  /// What `/bin/sh` is given after `-c`.
  let arguments: [String]

  /// A run of `program`, which is curl but in tests, with the options on standard input.
  static func curl(_ program: String, _ label: String) -> Launch {
    let script = """
      command -v "$2" >/dev/null || exit 127
      printf 'start %s\\n' "$1" >&2
      exec "$2" -q --config -
      """
    return Launch(arguments: [script, "sh", label, program])
  }

  /// A run of `command`, the message on standard input, what it says kept in the file `answer`.
  static func sendmail(_ command: [String], _ label: String, answer: String) -> Launch {
    let script = """
      label=$1 answer=$2
      shift 2
      command -v "$1" >/dev/null || exit 127
      printf 'start %s\\n' "$label" >&2
      "$@" 2>"$answer"
      printf 'end %s 0 %s 000 0 \\n' "$label" "$?" >&2
      """
    return Launch(arguments: [script, "sh", label, answer] + command)
  }

  /// Runs the child to its end, whether or not the task is cancelled meanwhile.
  ///
  /// - Parameters:
  ///   - input: An open file, read from where it stands.
  ///   - journal: The journal, open for appending and locked.
  /// - Returns: How it ended.
  /// - Throws: `mail.system` if the child cannot be started.
  func run(input: CInt, journal: CInt) async throws(ReportError) -> ChildEnd {
    let arguments = ["-c"] + arguments
    // A task of its own, which the cancelling of ours does not reach.
    let child = Task {
      var options = PlatformOptions()
      options.createSession = true
      return try await Subprocess.run(
        .path("/bin/sh"),
        arguments: Arguments(arguments),
        environment: .inherit.updating([
          Environment.Key(stringLiteral: Login.userVariable): nil,
          Environment.Key(stringLiteral: Login.passwordVariable): nil,
        ]),
        platformOptions: options,
        input: .fileDescriptor(
          FileDescriptor(rawValue: input),
          closeAfterSpawningProcess: false
        ),
        output: .discarded,
        error: .fileDescriptor(
          FileDescriptor(rawValue: journal),
          closeAfterSpawningProcess: false
        )
      ).terminationStatus
    }
    do {
      return switch try await child.value {
      case .exited(let status): .exited(Int(status))
      case .signaled: .killed
      }
    } catch {
      throw ReportError(
        .publishing,
        Diagnostic(.error, DeliveryID.system.rawValue, "cannot start `/bin/sh`: \(error)")
      )
    }
  }
}

/// How a child ended.
enum ChildEnd: Hashable {
  /// By itself, with this status.
  case exited(Int)
  /// By a signal.
  case killed
  /// Nobody watched: the run that started it was killed.
  case unseen
}
