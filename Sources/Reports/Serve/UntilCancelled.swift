// SPDX-License-Identifier: Apache-2.0
internal import Glibc

/// Returns when the task is cancelled.
func untilCancelled() async {
  while !Task.isCancelled {
    do {
      try await Task.sleep(for: .seconds(3600))
    } catch {
      return
    }
  }
}

/// A number for the first build that differs from those of an earlier run: its process is another.
func firstBuild() -> Int { Int(getpid()) << 20 }
