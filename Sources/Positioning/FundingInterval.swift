// SPDX-License-Identifier: Apache-2.0

/// The hours that a funding rate is paid for, told by the distance from the settlement before it, to the
/// hour.
///
/// Venues settle in equal parts of a day. Another distance means that settlements are missing between,
/// and tells nothing: taken for the interval it would make the rate of a year too low.
///
/// - Parameters:
///   - previous: The settlement before.
///   - time: The settlement.
/// - Returns: 1, 2, 3, 4, 6, 8, 12 or 24; else `nil`.
package func fundingHours(from previous: ObservationTime, to time: ObservationTime) -> Double? {
  let seconds = time.naturallyPublic.seconds - previous.naturallyPublic.seconds
  let hours = (seconds + 1800) / 3600
  return hours > 0 && 24 % hours == 0 ? Double(hours) : nil
}
