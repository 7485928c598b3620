// SPDX-License-Identifier: Apache-2.0
import Diagnostics

/// The seconds that one call of `body` takes: the median of rounds of several calls each, after one
/// round that does not count.
func medianSeconds(
  rounds: Int,
  calls: Int = 1,
  _ body: () throws(ReportError) -> Void
) throws(ReportError) -> Double {
  let clock = ContinuousClock()
  var seconds: [Double] = []
  for _ in 0...rounds {
    let start = clock.now
    for _ in 0..<calls { try body() }
    seconds.append((clock.now - start) / .seconds(1) / Double(calls))
  }
  return seconds.dropFirst().sorted()[rounds / 2]
}
