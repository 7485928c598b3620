// SPDX-License-Identifier: Apache-2.0

/// How much a finding matters: an error closes the gate, a warning does so only with `--strict`.
package enum Severity: String, Comparable, Hashable, Sendable {
  case warning, error

  /// A warning is less than an error.
  package static func < (a: Severity, b: Severity) -> Bool { a == .warning && b == .error }
}
