// SPDX-License-Identifier: Apache-2.0

/// Sums over any stretch of a list, each in one subtraction.
struct PrefixSums {
  private let sums: [Int]

  /// The sums of `values`.
  init(_ values: some Collection<Int>) {
    var sums = [0]
    for value in values { sums.append((sums.last ?? 0) + value) }
    self.sums = sums
  }

  /// The sum of the slots of `run`.
  func sum(of run: BlockDraws.Run) -> Int { sums[Int(run.end)] - sums[Int(run.start)] }
}
