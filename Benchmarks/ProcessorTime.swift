// SPDX-License-Identifier: Apache-2.0
import Glibc

/// The seconds that processors have worked for this process so far.
func processorSeconds() -> Double {
  var usage = rusage()
  getrusage(.init(RUSAGE_SELF.rawValue), &usage)
  return [usage.ru_utime, usage.ru_stime].reduce(0) {
    $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6
  }
}
