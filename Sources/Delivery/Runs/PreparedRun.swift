// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Glibc

/// A run that is ready to start: nothing is missing but the child.
struct PreparedRun: ~Copyable, Sendable {
  /// The messages, in their order.
  let attempts: [Attempt]
  /// The child.
  let launch: Launch
  /// What the child reads, whole.
  let input: OpenFile

  /// A run whose child reads `options`, which are never in a file that has a name.
  init(_ attempts: [Attempt], _ launch: Launch, options: String) throws(ReportError) {
    let memory = try OpenFile(inMemory: "mail options")
    try memory.write(Array(options.utf8))
    let descriptor = memory.descriptor
    try calling("rewind", memory.path) { CInt(lseek(descriptor, 0, SEEK_SET)) }
    input = memory
    self.attempts = attempts
    self.launch = launch
  }

  /// A run whose child reads the message in the file at `message`.
  init(_ attempts: [Attempt], _ launch: Launch, message: String) throws(ReportError) {
    input = try OpenFile(at: message, .reading)
    self.attempts = attempts
    self.launch = launch
  }
}
