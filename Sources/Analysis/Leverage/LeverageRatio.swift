// SPDX-License-Identifier: Apache-2.0

/// Open interest over market capitalisation, or over a day's volume: proxies of leverage.
///
/// - Parameters:
///   - openInterest: One side, US dollars.
///   - size: What it is compared with, US dollars.
/// - Returns: Not negative; `nil` where either is missing, where interest is below zero, and unless
///   the size is above zero.
package func leverageRatio(of openInterest: Double?, to size: Double?) -> Double? {
  guard let openInterest, let size, openInterest >= 0, size > 0 else { return nil }
  let ratio = openInterest / size
  return ratio.isFinite ? ratio : nil
}
