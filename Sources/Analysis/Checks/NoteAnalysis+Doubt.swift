// SPDX-License-Identifier: Apache-2.0

extension NoteAnalysis {
  /// Leaves out of the outlook what would be computed from a close or an open interest in doubt.
  mutating func leaveDoubtfulOut() {
    let checks = Set(suspicions.map(\.check))
    guard checks.contains(.priceSlip) || checks.contains(.interestSlip) else { return }
    (outlook.squeeze, outlook.levelsSensitivity) = (nil, nil)
    (outlook.leverage, outlook.crowding) = (nil, nil)
    if checks.contains(.priceSlip) { outlook.volatility = nil }
  }
}
