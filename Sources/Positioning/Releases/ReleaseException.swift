// SPDX-License-Identifier: Apache-2.0

/// A report whose publication no calendar gives, or whose calendar day is not sure.
struct ReleaseException: Hashable, Sendable {
  /// The day the report is as of.
  let asOf: Day
  /// The day of its publication, at 15:30 New York.
  let published: Day
  /// How it is known; `rule` marks days that the rule gives and nothing confirms.
  let quality: ReleaseQuality

  /// The exception of the report as of `asOf`, which was published on the day `published`.
  init(_ asOf: Day, on published: Day, _ quality: ReleaseQuality) {
    self.asOf = asOf
    self.published = published
    self.quality = quality
  }

  /// The exception for the report as of `day`.
  ///
  /// - Complexity: O(log n) in the table.
  static func of(_ day: Day) -> ReleaseException? {
    var (low, high) = (0, table.count)
    while low < high {
      let middle = (low + high) / 2
      if table[middle].asOf < day { low = middle + 1 } else { high = middle }
    }
    return low < table.count && table[low].asOf == day ? table[low] : nil
  }
}
