// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Glibc
import Positioning

/// The time that is taken for now: `text` in RFC 3339, else `SOURCE_DATE_EPOCH`, else the clock.
///
/// - Throws: `ValidationError` if either is no time.
func moment(_ text: String?) throws -> Instant {
  if let text { return try time(text) }
  guard let epoch = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }) else {
    return Instant(Glibc.time(nil))
  }
  guard let seconds = Int(epoch), (0...253_402_300_799).contains(seconds) else {
    throw ValidationError("SOURCE_DATE_EPOCH is no number of seconds since 1970: `\(epoch)`")
  }
  return Instant(seconds)
}

private func time(_ text: String) throws -> Instant {
  do {
    return Instant(Int(try Date(text, strategy: .iso8601).timeIntervalSince1970))
  } catch {
    throw ValidationError("`\(text)` is no time such as 2025-12-17T18:00:00Z")
  }
}
