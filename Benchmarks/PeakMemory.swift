// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The most megabytes (10^6 bytes) that this process has had in memory so far, mapped files included.
func peakMegabytes() -> Double {
  var usage = rusage()
  getrusage(.init(RUSAGE_SELF.rawValue), &usage)
  // Linux counts kibibytes.
  return Double(usage.ru_maxrss) * 1024 / 1e6
}
