// SPDX-License-Identifier: Apache-2.0

extension Quadrant {
  /// The quadrant of two relative changes; `nil` if either is missing or, within ``stillness``,
  /// none.
  package init?(price: Double?, interest: Double?) {
    guard
      let price, let interest,
      abs(price) > Self.stillness, abs(interest) > Self.stillness
    else { return nil }
    switch (price > 0, interest > 0) {
    case (true, true): self = .newLongs
    case (false, true): self = .newShorts
    case (true, false): self = .shortCovering
    case (false, false): self = .longClosing
    }
  }

  /// The relative change up to which nothing has changed: what dividing and rounding leave.
  package static let stillness = 1e-9
}
