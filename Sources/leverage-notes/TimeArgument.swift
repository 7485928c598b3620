// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials

/// Checks that an argument is a time in RFC 3339.
///
/// - Throws: `ValidationError` if it is not.
func checkTime(_ text: String) throws {
  do {
    _ = try Date(text, strategy: .iso8601)
  } catch {
    throw ValidationError("`\(text)` is no time such as 2025-12-17T18:00:00Z")
  }
}
