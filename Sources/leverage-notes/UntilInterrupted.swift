// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Glibc

/// Runs `body` to its end, or cancels it when the user presses Ctrl-C or the system asks to stop.
///
/// A second Ctrl-C ends the program at once.
func untilInterrupted(_ body: @escaping @Sendable () async throws -> Void) async throws {
  let work = Task { try await body() }
  let sources = [SIGINT, SIGTERM].map { number in
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler {
      signal(number, SIG_DFL)
      work.cancel()
    }
    source.resume()
    return source
  }
  defer { for source in sources { source.cancel() } }
  try await work.value
}
