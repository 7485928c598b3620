// SPDX-License-Identifier: Apache-2.0

/// A span of time in its two largest units, cut off to minutes: "1 hour 30 minutes", "2 days".
///
/// - Parameter seconds: From 0 on; below a minute it is "0 minutes".
/// - Returns: English words.
package func duration(_ seconds: Int) -> String {
  let minutes = seconds / 60
  let parts = [(minutes / 1440, "day"), (minutes / 60 % 24, "hour"), (minutes % 60, "minute")]
  guard let first = parts.firstIndex(where: { $0.0 > 0 }) else { return "0 minutes" }
  return parts[first...].prefix(2).filter { $0.0 > 0 }
    .map { "\(count($0.0)) \($0.1)\($0.0 == 1 ? "" : "s")" }.joined(separator: " ")
}
