// SPDX-License-Identifier: Apache-2.0

/// How often events moved along their own series have an effect as large as theirs.
///
/// All circular shifts of the events are looked at, so nothing is drawn: p = (1 + #|shift| ≥
/// |effect|) ÷ N over the N − 1 shifts that move them and the one that does not. Runs and spacing
/// of the events stay as they are, and so does all dependence of the values in time.
enum CircularShifts {
  /// Effects this close are ties, as a share of what they are the difference of: sums of one set in
  /// two orders need not be the same number.
  static let tie = 1e-12

  /// The chance of an effect as large as that of `events` among `values`.
  ///
  /// - Parameters:
  ///   - events: Places in `values`.
  ///   - values: What came after each slot, in order of time.
  /// - Returns: 1 ÷ N to 1; `nil` without events.
  static func p(of events: [Int], among values: [Double]) -> Double? {
    guard !events.isEmpty else { return nil }
    let baseline = values.reduce(0, +) / Double(values.count)
    let means = sums(of: events, among: values).map { $0 / Double(events.count) }
    let effect = abs(means[0] - baseline)
    let least = effect - tie * max(abs(means[0]), abs(baseline))
    let larger = means.dropFirst().count { abs($0 - baseline) >= least }
    return Double(1 + larger) / Double(values.count)
  }

  /// The sum of the values at `events` moved on by 0, 1, … places, round the end.
  static func sums(of events: [Int], among values: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: values.count)
    add(values + values, at: events, to: &sums)
    return sums
  }

  /// Adds to each sum the values at `events` moved on by its place; `twice` is the list of values
  /// two times over, as a circle cut open.
  static func add(_ twice: [Double], at events: [Int], to sums: inout [Double]) {
    let count = sums.count
    sums.withUnsafeMutableBufferPointer { sums in
      twice.withUnsafeBufferPointer { twice in
        for event in events {
          let moved = UnsafeBufferPointer(rebasing: twice[event..<(event + count)])
          for shift in 0..<count { sums[shift] += moved[shift] }
        }
      }
    }
  }
}
