// SPDX-License-Identifier: Apache-2.0

extension ObservationTime {
  /// A number in the order of times: the second at which the time is complete, twice, and one more for
  /// a whole day.
  package var order: Int {
    let seconds = naturallyPublic.seconds * 2
    return if case .day = self { seconds + 1 } else { seconds }
  }

  /// The time with this number in the order of times.
  package init(order: Int) {
    let complete = Instant(order >> 1)
    self = order & 1 == 1 ? .day(complete.day - 1) : .moment(complete)
  }
}
