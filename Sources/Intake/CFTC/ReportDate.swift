// SPDX-License-Identifier: Apache-2.0
import Positioning

/// A report's date: `YYYY-MM-DD`, or `M/D/YYYY` as in older files; `nil` if the bytes, which must
/// have no blanks around them, are neither.
func reportDate(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Day? {
  if let cell = TimeCell(bytes) {
    if case .day(let day) = cell.time { return day }
    return nil
  }
  let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
  guard parts.count == 3, let month = digits(parts[0], 1...2), let day = digits(parts[1], 1...2),
    let year = digits(parts[2], 4...4)
  else { return nil }
  return Day(year: year, month: month, day: day)
}

/// Whether `bytes` are the date `day` as `YYMMDD`.
func isShortDate(_ bytes: Slice<UnsafeBufferPointer<UInt8>>, of day: Day) -> Bool {
  let (year, month, date) = day.civil
  return digits(bytes, 6...6) == year % 100 * 10_000 + month * 100 + date
}

/// Nothing but digits, as many as `counts` allows.
private func digits(
  _ bytes: Slice<UnsafeBufferPointer<UInt8>>,
  _ counts: ClosedRange<Int>
) -> Int? {
  guard counts.contains(bytes.count), bytes.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
  return bytes.reduce(0) { $0 * 10 + Int($1 &- 48) }
}
