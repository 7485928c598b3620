// SPDX-License-Identifier: Apache-2.0
internal import Positioning

/// How many times its usual size a figure is, if that looks like another unit.
///
/// A slip lies near 100, 1,000 or one part of so many of the median of the last
/// ``CheckLimits/slipWindow`` readings. One that stays is found until it is half of them.
///
/// - Parameters:
///   - value: The figure; nothing is found unless it is above zero.
///   - readings: The ones before it, oldest first.
/// - Returns: The figure over the median; `nil` if it is no slip or there are too few readings.
func unitSlip(of value: Double, after readings: some BidirectionalCollection<Double>) -> Double? {
  guard value > 0 else { return nil }
  let usual = readings.suffix(CheckLimits.slipWindow).filter { $0 > 0 }
  guard usual.count >= CheckLimits.slipReadings, let middle = median(of: usual) else { return nil }
  let multiple = value / middle
  return isSlip(multiple) ? multiple : nil
}

private func isSlip(_ multiple: Double) -> Bool {
  let size = max(multiple, 1 / multiple)
  return CheckLimits.slips.contains { slip in
    size >= slip / CheckLimits.slipTolerance && size <= slip * CheckLimits.slipTolerance
  }
}
